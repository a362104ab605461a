/* The side panel; on a phone it covers the list. */
import {css} from 'lit';

export const panels = css`
  .panel { width: 372px; max-width: 46%; flex: none; display: flex; flex-direction: column; background: var(--surface); border-left: 1px solid var(--line); min-height: 0; }
  .panel-head { display: flex; align-items: center; gap: 11px; padding: 12px 10px 12px 16px; border-bottom: 1px solid var(--line); }
  .panel-head h2 { flex: 1; min-width: 0; font-size: 1.02rem; line-height: 1.25; font-weight: 620; outline-offset: 4px; border-radius: 4px; }
  .panel-head small { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; line-clamp: 2; overflow: hidden; font-size: 0.84rem; font-weight: 400; color: var(--muted); overflow-wrap: anywhere; }
  .panel-body { flex: 1; overflow: auto; padding: 16px; display: flex; flex-direction: column; gap: 16px; }
  .panel-body > * { flex: none; }
  .panel h3 { font-size: 0.93rem; font-weight: 600; margin-bottom: 4px; }
  .divide { height: 1px; background: var(--line); }
  .sentence { line-height: 2.5; }
  .lead { line-height: 1.45; }
  .sentence > span { vertical-align: baseline; }
  .field { display: inline-flex; flex-direction: column; vertical-align: top; max-width: 100%; min-width: 0; line-height: 1.4; gap: 3px; }
  /* Beside the widest of them there is room for the comma behind it. */
  .sentence .field, .sentence .prompt { max-width: calc(100% - 10px); }
  .sentence .field { padding: 1px 0; }
  .field.wide { display: flex; }
  .field > label { font-size: 0.9rem; font-weight: 560; }
  .prompt { display: inline-flex; gap: 3px; max-width: 100%; vertical-align: top; }
  input.number, input.text, select { min-height: 36px; border: 1px solid var(--line-strong); border-radius: 7px; background: var(--surface); padding: 4px 9px; max-width: 100%; min-width: 0; }
  input.number { width: 72px; font-variant-numeric: tabular-nums; }
  input.text { width: 100%; }
  select { padding-right: 4px; text-overflow: ellipsis; }
  input:disabled, select:disabled { background: var(--surface-2); color: var(--text); opacity: 1; }
  input::placeholder { color: var(--muted); opacity: 1; }
  [aria-invalid='true'] { border-color: var(--danger) !important; box-shadow: 0 0 0 1px var(--danger); }
  .wrong { color: var(--danger); font-size: 0.86rem; font-weight: 560; line-height: 1.35; }
  .hint { color: var(--muted); font-size: 0.87rem; line-height: 1.4; }
  .keys { border-collapse: collapse; width: 100%; }
  .keys caption { text-align: left; font-weight: 600; font-size: 0.93rem; padding-bottom: 4px; }
  .keys th { text-align: left; font-size: 0.84rem; font-weight: 500; color: var(--muted); padding: 2px 6px 2px 0; }
  .keys td { padding: 3px 6px 3px 0; vertical-align: top; }
  .keys td:first-child { width: 66px; }
  .keys td:last-child { width: 36px; padding-right: 0; }
  .keys.named td:first-child { width: 42%; }
  .option { display: flex; flex-direction: column; gap: 8px; padding-top: 12px; border-top: 1px solid var(--line); }
  .option > .quiet { align-self: flex-start; }
  .option > * { flex: none; }
  .row > .switch { padding: 2px 0; min-height: 36px; }
  .panel .switch { padding: 0; font-size: 0.95rem; }
  .row.target > .field.wide { padding: 4px 0; }
  .row.target > .field select { width: 100%; }
  .panel-body > .quiet, .panel-body section > .quiet { align-self: flex-start; }
  .rows { display: flex; flex-direction: column; gap: 8px; }
  .rows:empty { display: none; }
  .row { border: 1px solid var(--line); border-radius: 9px; background: var(--surface-2); padding: 5px 6px 5px 12px; display: flex; align-items: center; gap: 8px; }
  .row.target { display: block; padding-bottom: 6px; }
  .row .head { display: flex; align-items: flex-start; gap: 6px; }
  .row .name { flex: 1; min-width: 0; font-weight: 560; overflow-wrap: anywhere; padding: 5px 0; }
  .row .name .hint { font-weight: 400; }
  .row .sentence { font-size: 0.93rem; }
  .moves { display: flex; }
  .moves .tool { min-width: 30px; height: 32px; padding: 0 4px; }
  .moves .icon { width: 17px; height: 17px; }
  .adding { display: flex; align-items: flex-end; gap: 8px; flex-wrap: wrap; }
  .problems { display: flex; flex-direction: column; gap: 6px; }
  .problems li { display: flex; gap: 8px; padding: 9px 11px; border-radius: var(--radius); font-size: 0.92rem; line-height: 1.4; }
  .problems .icon { margin-top: 1px; }
  .problems .word { font-weight: 620; }
  .problems li > div { display: flex; flex-direction: column; gap: 5px; min-width: 0; }
  .problems p { margin: 0; overflow-wrap: anywhere; }
  .problems .example { color: var(--text); font-size: 0.95em; }
  .problems .way-out { display: flex; flex-wrap: wrap; gap: 6px; margin-top: 2px; }
  .problems .way-out .quiet { color: var(--text); }
  .problems .error { background: var(--danger-soft); color: var(--danger); }
  .problems .warning { background: var(--warning-soft); color: var(--warning); }
  .leads ul { border: 1px solid var(--line); border-radius: 9px; overflow: hidden; }
  .leads li { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1.25fr); gap: 8px; align-items: center; padding: 3px 3px 3px 11px; font-size: 0.89rem; }
  .leads li + li { border-top: 1px solid var(--line); }
  .exit-of { overflow-wrap: anywhere; }
  .where { min-height: 32px; padding: 3px 8px; border: 0; border-radius: 6px; background: none; color: var(--accent); text-align: left; overflow-wrap: anywhere; text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 0.18em; }
  .where:hover:not(:disabled) { background: var(--surface-2); }
  .where.unset { color: var(--muted); }
  .where:disabled { text-decoration: none; }
  .where:focus-visible { outline-offset: -3px; }
  .panel-body section { display: flex; flex-direction: column; gap: 8px; }
  .actions { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); gap: 2px; padding: 6px 8px; border-top: 1px solid var(--line); }
  .actions .quiet { flex-direction: column; gap: 2px; justify-content: center; padding: 6px 2px; border-color: transparent; font-size: 0.8rem; text-align: center; }

  .narrow .panel { position: fixed; inset: 0; z-index: 5; width: 100%; max-width: none; border: 0; }
  @media (pointer: coarse) {
    input.number, input.text, select { min-height: 44px; }
    .moves .tool { min-width: 44px; height: 44px; }
    .keys td:last-child { width: 50px; }
    .where { min-height: 44px; }
  }
`;
