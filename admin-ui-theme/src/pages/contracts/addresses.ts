/** Parameter of the page's address: id of the contract that is shown. */
export const CONTRACT = "contract";

/** Parameter of the page's address that shows another view of a contract. */
export const VIEW = "view";
export const INITIALISATION = "initialisation";
