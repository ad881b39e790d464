package news.gisa.section;

/** What a tag names. The names are those of the wire. */
public enum TagKind {
    person,
    organisation,
    topic,
    place
}
