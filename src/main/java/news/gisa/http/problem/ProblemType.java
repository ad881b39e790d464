package news.gisa.http.problem;

/** The catalogue of problems. The path of a type is stable: clients may branch on it. */
public enum ProblemType {
    VALIDATION(
            400,
            "validation",
            "The request is not valid",
            "A parameter, a header or a property of the body breaks a rule. Each entry of `errors` names the place (a JSON"
                    + " Pointer into the body, or a parameter) and the remedy. Nothing was stored."),
    MALFORMED_BODY(
            400,
            "malformed-body",
            "The body cannot be read",
            "The body is not well-formed JSON, YAML, CSV or UTF-8, or has more in it than is read. `line` and `column`, counted"
                    + " from 1, say where reading stopped, if that is known. Nothing was stored."),
    BAD_CURSOR(
            400,
            "bad-cursor",
            "The cursor is not one of ours",
            "A cursor is opaque and belongs to the list and the filters that issued it. Take the `next` link as it is, or"
                    + " start again without a cursor."),
    UNAUTHORIZED(
            401,
            "unauthorized",
            "A valid token is needed",
            "Send `Authorization: Bearer gisa_…` with a token that exists, is not revoked and has not expired. Public reads"
                    + " need none: leave the header out."),
    FORBIDDEN(
            403,
            "forbidden",
            "The token's role does not allow this",
            "The token is valid but its role may not do this. Roles, from least to most: contributor, editor, admin."),
    BANNED(
            403,
            "banned",
            "The writer may not comment",
            "Moderators banned the name, the member or the network address from commenting; `until` says for how long, null for"
                    + " good."),
    WRONG_SECRET(
            403,
            "wrong-secret",
            "The secret is not that of this comment",
            "`Edit-Secret` is the `editSecret` of the answer that made the comment, and of its repetition under the same"
                    + " `Idempotency-Key`. Who lost it can ask an editor."),
    NOT_FOUND(
            404,
            "not-found",
            "Nothing is here",
            "No resource has this address, or it is not public and no token with access was sent."),
    METHOD_NOT_ALLOWED(
            405,
            "method-not-allowed",
            "The resource does not know this method",
            "The address exists but not with this method. The OpenAPI document lists what it answers to."),
    NOT_ACCEPTABLE(
            406,
            "not-acceptable",
            "No form of this resource matches Accept",
            "None of the media types in `Accept` is available here; `available` lists those that are."),
    REQUEST_TIMEOUT(
            408,
            "request-timeout",
            "The body came too slowly",
            "The body was not complete in time, or hardly anything of it came. Nothing was stored. Send it again over a better"
                    + " connection, or less at once."),
    SLUG_TAKEN(
            409,
            "slug-taken",
            "The slug belongs to another resource",
            "Slugs are unique, and the former slugs of a resource stay its own because they redirect. `holder` links to the"
                    + " one that has it. Choose another, or leave the slug out to have one generated."),
    NAME_TAKEN(
            409,
            "name-taken",
            "The name belongs to another resource",
            "What is known by its names has each of them alone. `holder` links to the one that has it. Choose another, or take it"
                    + " from there first."),
    IN_USE(
            409,
            "in-use",
            "The resource is still in use",
            "Others refer to this resource, so it cannot be deleted. `count` says how many, `uses` where to find them."),
    CONFLICT(
            409,
            "conflict",
            "The request conflicts with the present state",
            "Somebody else changed the same thing at the same moment, or the resource is not in a state that allows this."
                    + " Read it again and decide anew."),
    IDEMPOTENCY_RUNNING(
            409,
            "idempotency-running",
            "The first request with this Idempotency-Key is still running",
            "Wait a moment and repeat the request with the same key: the first answer is then replayed."),
    EMBARGOED(
            409,
            "embargoed",
            "The text is under embargo",
            "The revision says in `embargoUntil` before which instant it may not become public. Publish it for that instant or"
                    + " later, or save it without the embargo."),
    IN_TRASH(
            409,
            "in-trash",
            "The article is in the trash",
            "What is in the trash is neither changed nor published. Take it out first: `POST /api/v1/articles/{ref}/restore`."),
    NOTHING_DONE(
            409,
            "nothing-done",
            "One of many failed, so none was done",
            "All or nothing was asked for, and at least one article refused the action. `items` has those that did, and why;"
                    + " nothing was stored."),
    WITHDRAWN(
            410,
            "withdrawn",
            "The article was withdrawn",
            "It was public until `withdrawnAt`; `reason` says why it no longer is, if the desk gave a reason. It may come back"
                    + " under the same address."),
    CHANGES_CLEARED(
            410,
            "changes-cleared",
            "The change log no longer reaches back that far",
            "Entries are kept for a time. `oldest` is the number after which all are there. Read the present state anew, then"
                    + " follow `restart`."),
    PREVIEW_ENDED(
            410,
            "preview-ended",
            "The preview has ended",
            "The link was good but expired or was revoked, or the article was taken back. Ask whoever sent it for a new"
                    + " one."),
    PRECONDITION_FAILED(
            412,
            "precondition-failed",
            "The resource changed since it was read",
            "`If-Match` names a version that is no longer the latest. `currentETag` is the present one and `changes` what"
                    + " happened in between: who, when and what; for an article `diff` compares the version that you had with the"
                    + " latest; its `body` is null where both bodies have more than 200,000 characters together, which `GET …/diff`"
                    + " compares. Read, merge, send again with the present ETag."),
    CONTENT_TOO_LARGE(
            413,
            "content-too-large",
            "The body is too large",
            "The body is larger than this service accepts; `limit` is the bound in bytes."),
    ADDRESS_TOO_LONG(
            414,
            "address-too-long",
            "The address is too long",
            "The address, with its query, is longer than this service reads; `limit` is the bound in bytes. A letter outside of ASCII"
                    + " takes nine of them in Korean, as three bytes of which each is written with three signs."),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "unsupported-media-type",
            "The body's media type is not accepted here",
            "Send `Content-Type` with one of the media types in `accepted`; `curl -d`"
                    + " alone claims to send a form."),
    IDEMPOTENCY_MISMATCH(
            422,
            "idempotency-mismatch",
            "The Idempotency-Key was used for another request",
            "A key belongs to one request. Repeat the first one unchanged, or choose a new key."),
    PRECONDITION_REQUIRED(
            428,
            "precondition-required",
            "A write to something that exists needs If-Match",
            "Read the resource, then send its ETag in `If-Match`, so that nobody's edit is lost (RFC 6585, section 3)."),
    TOO_MANY_REQUESTS(
            429,
            "too-many-requests",
            "Too many requests",
            "Wait for the number of seconds in `Retry-After`, then go on."),
    HEADERS_TOO_LARGE(
            431,
            "headers-too-large",
            "The headers are too large",
            "All headers together are larger than this service reads; `limit` is the bound in bytes. Cookies are of no use here: leave"
                    + " them out."),
    INTERNAL(
            500,
            "internal",
            "Something went wrong here",
            "The fault is ours, not the request's. The log has the details under the id in `requestId`."),
    UNAVAILABLE(
            503,
            "unavailable",
            "The service cannot take this now",
            "It has as much under way as it can hold, this needed the database for too long, the database cannot be reached or"
                    + " takes no writes, or the service is about to stop. Nothing was stored, unless `outcome` is there and says that this"
                    + " is unknown: the database was lost while it stored. Wait for the number of seconds in `Retry-After`, then send it"
                    + " again, with the same `Idempotency-Key` if there was one."),
    BEHIND(
            503,
            "behind",
            "This node does not know that change yet",
            "`Change-Seq` asks for an answer that is not older than an entry of the change log, and the node that got the request did not"
                    + " come to know that entry in time, or too many wait for theirs. Wait for the number of seconds in `Retry-After`,"
                    + " then ask again. A number that no answer gave is never reached."),
    INSUFFICIENT_STORAGE(
            507,
            "insufficient-storage",
            "There is no space to store it",
            "The disk of the service is almost full, so nothing new is taken; reading goes on. Nothing was stored. Once there is"
                    + " space again the same request will do.");

    private final int status;
    private final String slug;
    private final String title;
    private final String description;

    ProblemType(int status, String slug, String title, String description) {
        this.status = status;
        this.slug = slug;
        this.title = title;
        this.description = description;
    }

    public int status() {
        return status;
    }

    public String slug() {
        return slug;
    }

    public String title() {
        return title;
    }

    /** What it means and what to do, in Markdown. */
    public String description() {
        return description;
    }

    /** The stable URI reference of this type. */
    public String uri() {
        return uri(slug);
    }

    /** The reference of the type with this slug, if there is one. */
    public static String uri(String slug) {
        return "/problems/" + slug;
    }

    /** @return the general type of an HTTP status that the framework chose; it may have another status */
    static ProblemType ofStatus(int status) {
        return switch (status) {
            case 400 -> VALIDATION;
            case 401 -> UNAUTHORIZED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 408 -> REQUEST_TIMEOUT;
            case 409 -> CONFLICT;
            case 412 -> PRECONDITION_FAILED;
            case 413 -> CONTENT_TOO_LARGE;
            case 414 -> ADDRESS_TOO_LONG;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 428 -> PRECONDITION_REQUIRED;
            case 429 -> TOO_MANY_REQUESTS;
            case 431 -> HEADERS_TOO_LARGE;
            case 503 -> UNAVAILABLE;
            case 507 -> INSUFFICIENT_STORAGE;
            default -> status >= 500 ? INTERNAL : VALIDATION;
        };
    }
}
