/**
 * The function file of the ribbon: Office loads it beside the pane. The one button opens the pane (ShowTaskpane), which
 * needs no function; saying that the page is ready keeps Office from reporting it as hanging.
 */
void Office.onReady();
