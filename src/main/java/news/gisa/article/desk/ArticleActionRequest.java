package news.gisa.article.desk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import news.gisa.article.publication.PublishRequest;
import news.gisa.article.publication.WithdrawRequest;
import news.gisa.http.input.Line;
import news.gisa.http.input.Trimmed;
import news.gisa.http.problem.FieldError;
import news.gisa.http.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One action on many articles. */
@Schema(name = "ArticleActionRequest", description = "One action on many articles; each has its own result.")
public record ArticleActionRequest(
        @NotNull(message = "Expected publish, withdraw, tag, untag or move.") @Schema(required = true)
        Action action,

        @NotNull(message = "Expected 1 to 500 ids or slugs.")
        @Size(min = 1, max = 500, message = "Expected {min} to {max} ids or slugs.")
        @Schema(
                required = true,
                description =
                        "Ids or slugs, each once; or objects with ref and the revision, or the etag, that was seen.")
        List<@NotNull @Valid ArticleActionTarget> ids,

        @Schema(description = "true: if one fails, none is done. false when absent: each stands for itself.")
        Boolean atomic,

        @Schema(description = "With publish and withdraw: from when on; now when absent.")
        Instant at,

        @Schema(description = "With publish: until when.") Instant until,

        @Schema(description = "With publish: update when absent.")
        PublishRequest.Kind kind,

        @Line(max = 500)
        @Schema(
                description =
                        "With publish: why; public with a correction. With tag, untag, move: kept with the revision.")
        String note,

        @Schema(
                description =
                        "With publish: takes away the events ahead that would replace the revision with an older one.")
        Boolean cancelUpcoming,

        @Schema(description = "With publish: leaves them.") Boolean keepUpcoming,

        @Line(max = 500) @Schema(description = "With withdraw, which needs it: what readers are told.")
        String reason,

        @Trimmed
        @Size(min = 1, max = 50, message = "Expected {min} to {max} tags.")
        @Schema(description = "With tag and untag, which need it: names or slugs.")
        List<@NotNull @Line(max = 60) String> tags,

        @Line(max = 120) @Schema(description = "With move, which needs it: slug of the section.")
        String section) {

    /** What can be done to many; the names are those of the wire. */
    @Schema(name = "ArticleAction")
    public enum Action {
        publish(Set.of(), Set.of("at", "until", "kind", "note", "cancelUpcoming", "keepUpcoming")),
        withdraw(Set.of("reason"), Set.of("at")),
        tag(Set.of("tags"), Set.of("note")),
        untag(Set.of("tags"), Set.of("note")),
        move(Set.of("section"), Set.of("note"));

        private final Set<String> needed;
        private final Set<String> possible;

        Action(Set<String> needed, Set<String> possible) {
            this.needed = needed;
            this.possible = possible;
        }
    }

    List<String> refs() {
        return ids.stream().map(ArticleActionTarget::ref).toList();
    }

    boolean isAtomic() {
        return Boolean.TRUE.equals(atomic);
    }

    PublishRequest toPublish() {
        return new PublishRequest(at, until, null, kind, note, cancelUpcoming, keepUpcoming);
    }

    WithdrawRequest toWithdraw() {
        return new WithdrawRequest(at, reason);
    }

    /** @throws ProblemException naming what the action lacks, what it does not take, and ids that come twice */
    void check() {
        List<FieldError> errors = new ArrayList<>();
        Map<String, Object> given = new TreeMap<>();
        given.put("at", at);
        given.put("until", until);
        given.put("kind", kind);
        given.put("note", note);
        given.put("cancelUpcoming", cancelUpcoming);
        given.put("keepUpcoming", keepUpcoming);
        given.put("reason", reason);
        given.put("tags", tags);
        given.put("section", section);
        given.values().removeIf(Objects::isNull);
        action.needed.stream()
                .filter(name -> !given.containsKey(name))
                .forEach(name -> errors.add(FieldError.at("/" + name, "The action " + action + " needs it.")));
        given.keySet().stream()
                .filter(name -> !action.needed.contains(name) && !action.possible.contains(name))
                .forEach(name -> errors.add(FieldError.at("/" + name, "The action " + action + " does not take it.")));
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < ids.size(); i++) {
            if (!seen.add(ids.get(i).ref())) {
                errors.add(FieldError.at("/ids/" + i, "Given twice."));
            }
            String place = "/ids/" + i + "/etag";
            ids.get(i).fault().ifPresent(fault -> errors.add(FieldError.at(place, fault)));
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }
}
