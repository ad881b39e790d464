package news.gisa.access.audit;

/** Kinds of things that the audit trail speaks of; the names are those of the wire. */
public enum AuditSubject {
    article,
    author,
    ban,
    comment,
    policy,
    section,
    snapshot,
    station,
    tag,
    token,
    words,
    writer
}
