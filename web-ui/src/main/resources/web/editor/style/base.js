/* The frame, the toolbar, the stage. Colours and sizes come from the page's tokens. */
import {css} from 'lit';

export const base = css`
  :host { display: block; color: var(--text); font: 15px/1.4 var(--font); container-type: inline-size; }
  *, ::before, ::after { box-sizing: border-box; }
  h2, h3, p, ul, ol, dl, dd { margin: 0; padding: 0; }
  ul, ol { list-style: none; }
  button, input, select { font: inherit; color: inherit; }
  button { cursor: pointer; }
  button:disabled { cursor: default; }
  :focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
  .hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  .icon { width: 20px; height: 20px; flex: none; fill: none; stroke: currentcolor; stroke-width: 1.6; stroke-linecap: round; stroke-linejoin: round; display: block; }
  .icon .dots { stroke-width: 2.6; }

  .frame { display: flex; flex-direction: column; background: var(--ground); border-radius: inherit; }
  .frame.drawn { height: var(--scheme-height, clamp(480px, 76vh, 1100px)); }
  .body { flex: 1; display: flex; min-height: 0; position: relative; }
  .stage { flex: 1; min-width: 0; overflow: auto; scroll-padding: 48px; background: radial-gradient(var(--line) 1px, transparent 1px) 0 0 / 22px 22px; }
  .sheet { margin: 0 auto; position: relative; min-height: 100%; }
  .canvas { position: relative; transform-origin: 0 0; }
  .lines { position: absolute; inset: 0; pointer-events: none; }
  .line { fill: none; stroke: var(--line-strong); stroke-width: 1.5; stroke-linecap: round; stroke-linejoin: round; }
  .line.walked { stroke: var(--accent); stroke-width: 3; }

  .toolbar { display: flex; flex-wrap: wrap; align-items: center; gap: 6px 10px; padding: 8px 12px; background: var(--surface); border-bottom: 1px solid var(--line); border-radius: inherit; border-bottom-left-radius: 0; border-bottom-right-radius: 0; }
  .tools { display: flex; align-items: center; gap: 2px; }
  .tools + .tools { padding-left: 10px; border-left: 1px solid var(--line); }
  .tools.last { margin-left: auto; padding-left: 0; border: 0; }
  .state { color: var(--muted); font-size: 0.9rem; padding: 5px 4px; }
  .tool { display: inline-flex; align-items: center; justify-content: center; gap: 6px; min-width: 34px; height: 34px; padding: 0 6px; border: 1px solid transparent; border-radius: 7px; background: none; color: var(--text); flex: none; }
  .tool:hover:not(:disabled) { background: var(--surface-2); }
  .tool:disabled { color: var(--line-strong); opacity: 0.7; }
  .tool.percent { min-width: 58px; font-size: 0.87rem; font-variant-numeric: tabular-nums; }
  .tool.word { font-size: 0.9rem; padding: 0 10px 0 8px; }
  .tool[aria-pressed='true'] { background: var(--accent-soft); color: var(--accent-strong); font-weight: 560; }
  .quiet { display: inline-flex; align-items: center; gap: 7px; min-height: 34px; padding: 4px 11px 4px 8px; border: 1px solid var(--line-strong); border-radius: var(--radius); background: var(--surface); font-size: 0.93rem; text-align: left; }
  .quiet:hover:not(:disabled) { background: var(--surface-2); }
  .quiet .icon { width: 18px; height: 18px; }
  .quiet.danger { color: var(--danger); border-color: var(--danger); }
  .quiet.danger:hover { background: var(--danger-soft); }
  .quiet:disabled { opacity: 0.55; }

  .placing-bar { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; padding: 8px 14px; background: var(--accent-soft); color: var(--accent-strong); border-bottom: 1px solid var(--line); font-size: 0.93rem; }
  .placing-bar span { flex: 1 1 240px; font-weight: 560; overflow-wrap: anywhere; }
  .placing-bar .quiet { color: var(--text); }

  @media (pointer: coarse) {
    .tool { min-width: 44px; height: 44px; }
    .quiet { min-height: 44px; }
  }
`;
