/** @file The parts that a chapter's text may use without importing them. */
import '../styles/writing.css';
import Answer from './Answer.astro';
import Calculator from './Calculator.astro';
import Cite from './Cite.astro';
import Demo from './Demo.astro';
import Diagram from './Diagram.astro';
import Equation from './Equation.astro';
import Errata from './Errata.astro';
import Figure from './Figure.astro';
import Measured from './Measured.astro';
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
  Demo,
  Diagram,
  Equation,
  Errata,
  Figure,
  Measured,
  Note,
  Quiz,
  Recorded,
  Ref,
  References,
  Source,
  Term,
};
