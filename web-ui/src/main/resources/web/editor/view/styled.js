/* Puts styles on an element through the CSSOM: a style attribute, which styleMap begins with, is refused by the CSP. */
import {noChange} from 'lit';
import {Directive, directive} from 'lit/directive.js';

class Styled extends Directive {
  update(part, [styles]) {
    Object.entries(styles).forEach(([name, value]) => {
      if (part.element.style[name] !== value) part.element.style[name] = value;
    });
    return noChange;
  }

  render() {
    return noChange;
  }
}

export const styled = directive(Styled);

const px = (value) => `${value}px`;

/** Stands at a box of the layout. */
export const at = ({x, y, width, height}) =>
  styled({left: px(x), top: px(y), width: px(width), height: px(height)});
