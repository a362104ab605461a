/* Blocks and exits. */
import {css} from 'lit';

export const blocks = css`
  .block { position: absolute; display: flex; align-items: center; gap: 10px; padding: 6px 12px 6px 11px; border: 1px solid var(--line-strong); border-radius: 11px; background: var(--surface); box-shadow: var(--shadow); text-align: left; }
  .block:hover { border-color: var(--accent); }
  .block.selected { border-color: var(--accent); box-shadow: 0 0 0 2px var(--accent), var(--shadow); }
  .block.walked { border-color: var(--accent); border-width: 2px; padding: 5px 11px 5px 10px; }
  .block.active { border-color: var(--success); box-shadow: 0 0 0 3px var(--success); }
  .block.cut { border-style: dashed; opacity: 0.75; }
  .block.apart { border-style: dashed; background: var(--surface-2); }
  .tile { width: 32px; height: 32px; flex: none; display: grid; place-items: center; border-radius: 9px; background: var(--accent-soft); color: var(--accent-strong); }
  .voicemail > .tile, .play > .tile, .callback > .tile { background: var(--success-soft); color: var(--success); }
  .schedule > .tile, .caller > .tile, .dialled > .tile, .split > .tile, .webhook > .tile { background: var(--warning-soft); color: var(--warning); }
  .hangup > .tile, .end > .tile, .set > .tile, .notify > .tile, .record > .tile, .disa > .tile { background: var(--surface-2); color: var(--muted); }
  .apart > .tile { background: var(--surface); }
  .what { min-width: 0; flex: 1; display: flex; flex-direction: column; }
  .kind { font-size: 0.78rem; line-height: 1.3; color: var(--muted); white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
  .title { font-weight: 600; line-height: 1.25; font-size: 0.93rem; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; line-clamp: 2; overflow: hidden; overflow-wrap: anywhere; hyphens: auto; }
  .facts { font-size: 0.8rem; line-height: 1.3; color: var(--muted); margin-top: 1px; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
  .block.start { border-radius: 99px; padding: 0 16px 0 14px; gap: 6px; background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
  .block.start .title { display: block; white-space: nowrap; text-overflow: ellipsis; }
  .block.start .tile { background: none; color: inherit; }
  .block.start .facts { color: inherit; }
  .block.start.selected { box-shadow: 0 0 0 2px var(--ground), 0 0 0 4px var(--accent); }
  .marks { position: absolute; right: 8px; top: -14px; display: flex; gap: 4px; }
  .badge { display: inline-flex; align-items: center; gap: 3px; padding: 1px 8px 1px 4px; border-radius: 99px; font-size: 0.77rem; font-weight: 600; line-height: 1.5; border: 1px solid currentcolor; white-space: nowrap; }
  .badge .icon { width: 15px; height: 15px; stroke-width: 1.9; }
  .badge.error { background: var(--danger-soft); color: var(--danger); }
  .badge.warning { background: var(--warning-soft); color: var(--warning); }
  .badge.walked { background: var(--accent-soft); color: var(--accent-strong); }
  .badge.now { background: var(--success-soft); color: var(--success); }

  .group { position: absolute; display: flex; flex-direction: column; padding: 2px 0; }
  .exit { display: flex; align-items: center; gap: 3px; height: 36px; padding: 2px; }
  .exit-name { flex: 1; min-width: 0; height: 32px; padding: 0 9px; border: 1px solid var(--line-strong); border-radius: 99px; background: var(--surface); font-size: 0.83rem; text-align: center; }
  .exit-name .text { display: block; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
  .exit-name:hover { border-color: var(--accent); background: var(--accent-soft); }
  .exit.walked .exit-name { border-color: var(--accent); border-width: 2px; background: var(--accent-soft); color: var(--accent-strong); font-weight: 600; }
  .unset .exit-name { border-style: dashed; color: var(--muted); }
  .plus { width: 32px; height: 32px; flex: none; padding: 0; display: grid; place-items: center; border: 1px solid var(--line-strong); border-radius: 50%; background: var(--surface); color: var(--accent); }
  .plus .icon { width: 18px; height: 18px; stroke-width: 2; }
  .plus:hover:not(:disabled) { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
  .plus.placing:not(:disabled) { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
  .plus:disabled { opacity: 0.35; }
  .bare { padding: 0; align-items: center; }
  .bare .exit { position: relative; }
  .bare .exit-name { position: absolute; inset: 2px; width: 32px; flex: none; padding: 0; opacity: 0; }
  .bare .exit-name .text { opacity: 0; }
  .bare .exit-name:focus-visible { opacity: 1; border: 0; background: none; pointer-events: none; }
  .bare .plus { position: relative; }
  .goodbye { display: block; height: 22px; font-size: 0.79rem; line-height: 22px; color: var(--muted); text-align: center; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
  .jump { display: inline-flex; align-items: center; justify-content: center; gap: 5px; height: 30px; min-width: 0; max-width: 100%; padding: 0 8px; border: 0; border-radius: 6px; background: none; color: var(--accent); font-size: 0.84rem; }
  .jump .icon { width: 16px; height: 16px; }
  .jump .text { white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
  .jump:hover { background: var(--surface-2); text-decoration: underline; }

  @media (pointer: coarse) {
    .exit { height: 48px; }
    .exit-name { height: 44px; }
    .plus { width: 44px; height: 44px; }
    .bare .exit-name { width: 44px; }
  }
  @media (prefers-reduced-motion: no-preference) {
    .block, .group { transition: left 160ms ease, top 160ms ease, border-color 120ms, box-shadow 120ms; }
    .block.active { animation: calling 1.6s ease-in-out infinite; }
    @keyframes calling { 50% { box-shadow: 0 0 0 7px var(--success-soft); } }
  }
`;
