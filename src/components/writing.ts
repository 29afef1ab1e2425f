/** @file The parts that a chapter's text may use without importing them. */
import '../styles/writing.css';
import Answer from './Answer.astro';
import Calculator from './Calculator.astro';
import Cite from './Cite.astro';
import Corrects from './Corrects.astro';
import Demo from './Demo.astro';
import Diagram from './Diagram.astro';
import Equation from './Equation.astro';
import ErrataList from './ErrataList.astro';
import Figure from './Figure.astro';
import Fold from './Fold.astro';
import Keep from './Keep.astro';
import Measured from './Measured.astro';
import Mistake from './Mistake.astro';
import Note from './Note.astro';
import Quiz from './Quiz.astro';
import Recorded from './Recorded.astro';
import Ref from './Ref.astro';
import References from './References.astro';
import Source from './Source.astro';
import Term from './Term.astro';

export const parts = {
  Answer,
  Calculator,
  Cite,
  Corrects,
  Demo,
  Diagram,
  Equation,
  ErrataList,
  Figure,
  Fold,
  Keep,
  Measured,
  Mistake,
  Note,
  Quiz,
  Recorded,
  Ref,
  References,
  Source,
  Term,
};
