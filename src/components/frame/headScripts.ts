/**
 * @file Scripts that must run before anything is drawn, as text: the head writes them, and the build gives
 * their hashes to the content security policy. They are plain old JavaScript, because nothing compiles them.
 */

/** Sets `data-theme`, so that no page flashes in the wrong one. A forbidden storage means: as the system. */
export const themeScript = `(function(){var t;try{t=localStorage.getItem('jieshi:theme')}catch(e){}document.documentElement.dataset.theme=t==='dark'||t==='light'?t:matchMedia('(prefers-color-scheme: dark)').matches?'dark':'light'})()`;

/** The same for a page that is framed: by its own address, since the theme is the surrounding page's matter. */
export const embedScript = `(function(){var d=document.documentElement.dataset,q=new URLSearchParams(location.search),t=q.get('theme');d.theme=t==='dark'||t==='light'?t:matchMedia('(prefers-color-scheme: dark)').matches?'dark':'light';if(parent!==self&&q.get('background')==='transparent')d.background='transparent';if(origin==='null')d.sealed=''})()`;

/** On the page that offers both languages: goes to the one that the reader chose before; \`#choose\` stays. */
export const languageScript = `(function(){var l;try{l=localStorage.getItem('jieshi:language')}catch(e){}if((l==='zh'||l==='en')&&location.hash!=='#choose')location.replace(l+'/')})()`;
