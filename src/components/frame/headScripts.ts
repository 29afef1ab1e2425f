/**
 * @file Scripts that must run before anything is drawn, as text: the head writes them, and the build gives
 * their hashes to the content security policy. They are plain old JavaScript, because nothing compiles them.
 */

/** Sets `data-theme`, so that no page flashes in the wrong one. A forbidden storage means: as the system. */
export const themeScript = `(function(){var t;try{t=localStorage.getItem('jieshi:theme')}catch(e){}document.documentElement.dataset.theme=t==='dark'||t==='light'?t:matchMedia('(prefers-color-scheme: dark)').matches?'dark':'light'})()`;

/** The same for a page that is framed: by its own address, since the theme is the surrounding page's matter. */
export const embedScript = `(function(){var d=document.documentElement.dataset,q=new URLSearchParams(location.search),t=q.get('theme');d.theme=t==='dark'||t==='light'?t:matchMedia('(prefers-color-scheme: dark)').matches?'dark':'light';if(parent!==self&&q.get('background')==='transparent')d.background='transparent';if(origin==='null')d.sealed=''})()`;

/** On the page that offers both languages: goes to the one that the reader chose before; `#choose` stays. */
export const languageScript = `(function(){var l;try{l=localStorage.getItem('jieshi:language')}catch(e){}if((l==='zh'||l==='en')&&location.hash!=='#choose')location.replace(l+'/')})()`;

/**
 * Says beside a control whose script is not there that it is on its way or did not come; what was pressed is left at its
 * part as `pressed`, for the script to do. A part carries its sentences as `data-failed` and `data-waiting`, and
 * `data-alive` once its script listens.
 */
export const pressScript = `(function(){var d=document,gone=0;function say(p,c){var s=p.getAttribute(gone?'data-failed':'data-waiting')||p.getAttribute('data-failed'),n=p.note;if(!n){n=p.note=d.createElement('p');n.className=p===c?'notice unready':'message unready';n.setAttribute('role','alert');(p===c?d.body:c.parentElement||p).appendChild(n)}n.textContent=s}function at(e){var t=e.target,p=t.closest&&t.closest('[data-failed]');if(!p||p.hasAttribute('data-alive'))return;var c=t.closest('button,input,select,textarea');if(!c)return;p.pressed=c;say(p,c)}addEventListener('click',at,true);addEventListener('input',at,true);addEventListener('error',function(e){if(e.target&&e.target.tagName==='SCRIPT'){gone=1;renew()}},true);addEventListener('load',function(){gone=1;renew()});function renew(){d.querySelectorAll('[data-failed]:not([data-alive])').forEach(function(p){if(p.pressed)say(p,p.pressed)})}})()`;
