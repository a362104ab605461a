/* The short questions. */
import {css} from 'lit';

export const dialogs = css`
  dialog { width: min(460px, calc(100vw - 24px)); max-height: min(640px, calc(100dvh - 32px)); padding: 0; border: 1px solid var(--line); border-radius: 14px; background: var(--surface); color: var(--text); box-shadow: 0 24px 70px rgb(0 0 0 / 28%); overflow: hidden; }
  dialog::backdrop { background: rgb(15 25 22 / 42%); }
  dialog .inside { display: flex; flex-direction: column; max-height: inherit; }
  .dialog-head { display: flex; align-items: center; gap: 10px; padding: 12px 10px 10px 20px; border-bottom: 1px solid var(--line); }
  .dialog-head h2 { flex: 1; min-width: 0; font-size: 1.06rem; line-height: 1.3; font-weight: 620; overflow-wrap: anywhere; }
  .choices { padding: 10px; overflow: auto; display: flex; flex-direction: column; gap: 2px; }
  .choices > * { flex: none; }
  .choices h3 { font-size: 0.82rem; font-weight: 560; color: var(--muted); padding: 10px 10px 4px; }
  .choices p.where { color: var(--muted); font-size: 0.88rem; padding: 2px 10px 6px; min-height: 0; text-decoration: none; overflow-wrap: anywhere; }
  .choice { display: flex; align-items: flex-start; gap: 12px; padding: 8px 10px; border: 0; border-radius: 10px; background: none; text-align: left; min-height: 44px; }
  .choice:hover { background: var(--surface-2); }
  .choice:focus-visible { outline-offset: -3px; background: var(--surface-2); }
  .choice .title { font-size: 0.96rem; }
  .choice .why { font-size: 0.86rem; line-height: 1.35; color: var(--muted); }
  .choice.other > .tile { background: var(--surface-2); color: var(--text); }
  .choice.danger .title, .choice.danger > .tile { color: var(--danger); }
  .choice.danger > .tile { background: var(--danger-soft); }
  .choice[aria-current='true'] { background: var(--accent-soft); }
  .choice[aria-current='true'] .why { color: var(--text); }
  .shortcuts { display: grid; gap: 1px; padding: 4px 10px 10px; }
  .shortcuts div { display: grid; grid-template-columns: 150px 1fr; gap: 12px; padding: 5px 0; border-bottom: 1px solid var(--line); font-size: 0.92rem; }
  .shortcuts dt { font-weight: 560; }
  .switch { display: flex; gap: 10px; align-items: center; padding: 8px 10px; min-height: 40px; }
  .switch input { width: 20px; height: 20px; flex: none; accent-color: var(--accent); }
  @media (max-width: 560px) {
    dialog { margin: auto 0 0; width: 100vw; max-width: 100vw; max-height: 88dvh; border-radius: 16px 16px 0 0; border-width: 1px 0 0; }
  }
  @media (prefers-reduced-motion: no-preference) {
    dialog[open] { animation: appear 140ms ease-out; }
    @keyframes appear { from { opacity: 0; transform: translateY(6px); } }
  }
`;
