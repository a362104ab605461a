import {LitElement, html} from 'lit';
import dagre from 'dagre';
class CallScheme extends LitElement { render() { return html`<p>${typeof dagre.layout}</p>`; } }
customElements.define('call-scheme', CallScheme);
