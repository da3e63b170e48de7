/** Parameter of the page's address: serial number of the token that is shown. */
export const TOKEN = "token";

/** Parameter of the page's address that shows another view than the list. */
export const VIEW = "view";
export const IMPORT = "import";
