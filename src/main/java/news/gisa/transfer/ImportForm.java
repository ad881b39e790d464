package news.gisa.transfer;

/** What can be imported; the names are those of the wire. */
public enum ImportForm {
    /** All that Gisa stores, as an export gives it. */
    export,

    /** Articles of another system, a line of JSON each. */
    articles,

    /** The same as a table. */
    csv
}
