/** Runs in the frame between Microsoft's client library and the pane's own bundle: joins the two with the workbook. */
import { bridgeOf } from './bridge';

bridgeOf(window.parent).join(window);
