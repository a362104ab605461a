/* The indented list. */
import {css} from 'lit';

export const outlines = css`
  .outline { flex: 1; min-width: 0; padding: 18px 14px 28px; }
  .frame:not(.narrow) .outline { max-height: clamp(480px, 76vh, 1100px); overflow: auto; padding: 20px 24px; }
  .outline .block { position: relative; width: 100%; max-width: 480px; min-height: 60px; }
  .outline .block .marks { top: -12px; }
  .outline .block .facts { white-space: normal; }
  .outline .branches { padding-left: 13px; margin-left: 5px; border-left: 2px solid var(--line); }
  .outline .branches.root { padding: 0; margin: 0; border: 0; }
  .outline li { padding-top: 6px; }
  .outline .group { position: relative; padding: 0; }
  .outline .group.bare { align-items: flex-start; }
  .outline .exit { max-width: 460px; height: auto; padding: 2px 0; gap: 6px; }
  .outline .exit-name { height: auto; min-height: 34px; padding: 5px 13px; text-align: left; border-radius: 17px; flex: 0 1 auto; }
  .outline .exit-name .text { white-space: normal; overflow-wrap: anywhere; }
  .outline .goodbye { text-align: left; padding-left: 14px; white-space: normal; height: auto; }
  .outline .jump { margin-left: 8px; height: auto; min-height: 28px; text-align: left; }
  .outline .jump .text { white-space: normal; }
  .outline .under { padding-top: 8px; }
  .outline .chain { padding-top: 6px; }
  .outline .chain > .group { margin-left: 11px; }
  .outline .apart-root { margin-top: 14px; padding-top: 16px; border-top: 1px dashed var(--line-strong); }
  @media (pointer: coarse) {
    .outline .exit-name { min-height: 44px; border-radius: 22px; }
    .outline .jump { min-height: 44px; }
  }
`;
