package news.gisa.http.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.Method;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import news.gisa.ContractCheck.Answer;
import news.gisa.http.problem.FaultyRequests;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What can be the answer of every operation for the same reason is provoked of each that documents it, and so held against the
 * document. What only one feature answers is provoked by that feature's tests; a check at the end of the build tells what is not.
 */
@QuarkusTest
@Tag("anydb")
class DocumentedStatusTest extends Specimens {
    private static final int GUESSERS = 24;

    private static final String PROXY = "127.7.0.9";
    private static final String GUESSER = "198.19.0.1";
    private static final int PATIENCE_MILLIS = 30_000;
    private static final int MOST_GUESSES = 100;
    private static final String IF_MATCH = "If-Match";
    private static final String CHANGE_SEQ = "Change-Seq";
    private static final String DRY_RUN = "dryRun";
    private static final String TRUE = "true";

    private static JsonNode document() throws IOException {
        return new ObjectMapper()
                .readTree(RestAssured.given()
                        .accept("application/json")
                        .get("/q/openapi")
                        .asString());
    }

    @Test
    void everyOperationAnswersAsItIsDocumented() throws IOException, InterruptedException {
        prepare();
        JsonNode document = document();
        List<DocumentedOperation> operations = DocumentedOperation.of(document);
        Map<DocumentedOperation, Socket> slow = new LinkedHashMap<>();
        for (DocumentedOperation operation : operations) {
            if (operation.has(408)) {
                slow.put(operation, slowly(operation));
            }
        }
        useUpGuesses(operations);
        String contributor = token("contributor");
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < operations.size(); i++) {
            faults.addAll(faults(document, operations.get(i), contributor, "198.18.0." + i));
        }
        faults.addAll(tooMany(operations));
        faults.addAll(behind(operations));
        for (Map.Entry<DocumentedOperation, Socket> entry : slow.entrySet()) {
            String came;
            try (Socket socket = entry.getValue()) {
                came = told(read(entry.getKey(), socket));
            }
            if (!came.equals("408 request-timeout")) {
                faults.add(entry.getKey() + ": " + came + " instead of 408");
            }
        }
        assertThat(String.join("\n", faults)).isEmpty();
    }

    private static List<String> tooMany(List<DocumentedOperation> operations) throws InterruptedException {
        ExecutorService guessers = Executors.newFixedThreadPool(GUESSERS);
        try {
            List<Callable<String>> guesses = operations.stream()
                    .filter(operation -> operation.has(429))
                    .map(operation -> (Callable<String>) () -> operation + ": "
                            + guessAgain(operation, attempt(operation)).orElseThrow())
                    .toList();
            List<String> came = new ArrayList<>();
            for (Future<String> guess : guessers.invokeAll(guesses)) {
                came.add(guess.get());
            }
            came.removeIf(told -> told.endsWith(": 429 too-many-requests"));
            return came;
        } catch (ExecutionException e) {
            return List.of(e.getCause().toString());
        } finally {
            guessers.shutdownNow();
        }
    }

    /** Each waits for a change that never comes: all of them at once. */
    private static List<String> behind(List<DocumentedOperation> operations) throws InterruptedException {
        List<DocumentedOperation> reads = operations.stream()
                .filter(operation -> operation.takes(CHANGE_SEQ))
                .toList();
        assertThat(reads).hasSizeGreaterThan(50);
        ExecutorService readers = Executors.newFixedThreadPool(reads.size());
        try {
            List<Callable<String>> asked = reads.stream()
                    .map(operation -> (Callable<String>) () -> operation + ": "
                            + told(ask(
                                    adminToken(), operation, attempt(operation).saying(CHANGE_SEQ, "1000000000000"))))
                    .toList();
            List<String> came = new ArrayList<>();
            for (Future<String> read : readers.invokeAll(asked)) {
                came.add(read.get());
            }
            came.removeIf(told -> told.endsWith(": 503 behind"));
            return came;
        } catch (ExecutionException e) {
            return List.of(e.getCause().toString());
        } finally {
            readers.shutdownNow();
        }
    }

    private static List<String> faults(
            JsonNode document, DocumentedOperation operation, String contributor, String address) {
        List<String> faults = new ArrayList<>();
        try {
            Attempt attempt = attempt(operation);
            operation
                    .answers(document)
                    .forEach((status, types) -> types.forEach(type -> {
                        String wanted = (status + " " + type.replaceFirst("/problems/", "")).strip();
                        try {
                            answer(operation, attempt, wanted, contributor, address)
                                    .filter(came -> !came.startsWith(wanted))
                                    .ifPresent(came -> faults.add(operation + ": " + came + " instead of " + wanted));
                        } catch (AssertionError | IOException undocumented) {
                            faults.add(operation + " for " + wanted + ": " + undocumented.getMessage());
                        }
                    }));
            faults.addAll(done(operation, attempt));
        } catch (AssertionError | IOException undocumented) {
            faults.add(operation + ": " + undocumented.getMessage());
        }
        return faults;
    }

    /**
     * @param wanted a status and perhaps the kind of a problem
     * @return status and kind of what came; empty where another test asks for it
     */
    private static Optional<String> answer(
            DocumentedOperation operation, Attempt attempt, String wanted, String contributor, String address)
            throws IOException {
        Attempt tried = tried(operation, attempt);
        Attempt held = held(operation, tried);
        return switch (wanted) {
            case "200" -> success(operation, held);
            case "201" ->
                operation.method() == Method.PUT ? asked(operation, elsewhere(operation, attempt)) : Optional.empty();
            case "204" -> asked(operation, held.saying("Prefer", "return=minimal"));
            case "304" -> asked(operation, attempt.saying("If-None-Match", "*"));
            case "308" -> askedByWhoMay(operation, formerly(operation, held));
            case "400", "400 validation" -> asked(operation, held.asking("gisa", "1"));
            case "400 malformed-body" -> asked(operation, held.sending(attempt.type(), "{"));
            case "400 bad-cursor" -> asked(operation, held.asking("cursor", "bm90IG91cnM"));
            case "401", "401 unauthorized" -> guess(operation, attempt, address);
            case "403", "403 forbidden" -> forbidden(operation, held, contributor);
            case "404", "404 not-found" -> notFound(operation, held);
            case "406", "406 not-acceptable" -> asked(operation, held.saying("Accept", "application/x-no"));
            case "409", "409 conflict" -> asked(operation, held.saying(FaultyRequests.HEADER, "conflict"));
            case "409 in-trash" -> asked(operation, held.in(trashed()));
            case "409 idempotency-running", "503 unavailable", "507 insufficient-storage", "500 internal" ->
                asked(operation, held.saying(FaultyRequests.HEADER, wanted.substring(4)));
            case "500" -> asked(operation, held.saying(FaultyRequests.HEADER, "internal"));
            case "410", "410 withdrawn" ->
                operation.path().startsWith("/api/v1/articles/{ref}")
                        ? askedByWhoMay(operation, ofWithdrawn(operation, held))
                        : Optional.empty();
            case "412", "412 precondition-failed" -> asked(operation, tried.saying(IF_MATCH, "\"0-none.x\""));
            case "413", "413 content-too-large" ->
                raw(operation, address(operation, attempt), "Content-Length: 99999999999\r\n");
            case "414", "414 address-too-long" ->
                raw(operation, address(operation, attempt) + "?gisa=" + "a".repeat(17_000), "");
            case "431", "431 headers-too-large" ->
                raw(operation, address(operation, attempt), "Cookie: " + "a".repeat(40_000) + "\r\n");
            case "415", "415 unsupported-media-type" -> asked(operation, held.sending("application/x-no", "{}"));
            case "428", "428 precondition-required" -> asked(operation, tried);
            // Such an answer takes a second or two: all of them are waited for together.
            case "429", "429 too-many-requests", "503 behind" -> Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<String> success(DocumentedOperation operation, Attempt attempt) throws IOException {
        // The stream has no end: its beginning is read.
        return operation.id().equals("openStream")
                ? raw(operation, address(operation, attempt), "")
                : asked(operation, attempt);
    }

    private static Optional<String> forbidden(DocumentedOperation operation, Attempt attempt, String contributor)
            throws IOException {
        Attempt ofOthers = attempt;
        switch (operation.id()) {
            case "createArticle" -> ofOthers = ofOthers.asking("publish", TRUE);
            case "getArticle" -> ofOthers = ofOthers.asking("version", "latest");
            default -> {
                if (!operation.needsAToken()) {
                    return Optional.empty();
                }
                if (operation.path().startsWith("/api/v1/articles/{ref}")) {
                    ofOthers = ofOthers.in(front());
                }
            }
        }
        return Optional.of(told(ask(contributor, operation, ofOthers)));
    }

    /** What a PUT would make is looked for under a name that nothing can have. */
    private static Optional<String> notFound(DocumentedOperation operation, Attempt attempt) throws IOException {
        if (attempt.places().isEmpty() && !operation.takes("tag")) {
            return Optional.empty();
        }
        boolean makes = operation.method() == Method.PUT && operation.has(201);
        return asked(operation, makes ? attempt.in("a\u0007") : nowhere(operation, attempt));
    }

    /** Does what a POST is for, and then claims another request to be the same one. */
    private static List<String> done(DocumentedOperation operation, Attempt attempt) throws IOException {
        if (operation.method() != Method.POST || !operation.takes("Idempotency-Key")) {
            return List.of();
        }
        List<String> faults = new ArrayList<>();
        Attempt keyed = attempt.saying("Idempotency-Key", unique("key"));
        Answer answer = ask(adminToken(), operation, keyed);
        if (answer.status() >= 300) {
            faults.add(operation + ": " + told(answer) + " instead of a success");
        }
        Answer again = ask(adminToken(), operation, keyed);
        if (again.status() != answer.status() || !TRUE.equals(again.headers().get("Idempotent-Replayed"))) {
            faults.add(operation + ": " + told(again) + " instead of a replay");
        }
        if (operation.has(422)) {
            String came = told(ask(adminToken(), operation, keyed.asking(DRY_RUN, "false")));
            if (!came.equals("422 idempotency-mismatch")) {
                faults.add(operation + ": " + came + " instead of 422");
            }
        }
        return faults;
    }

    /** Nothing is stored, if anything would be. */
    private static Attempt tried(DocumentedOperation operation, Attempt attempt) {
        return operation.writes() ? attempt.asking(DRY_RUN, TRUE) : attempt;
    }

    /** With what a write to something that exists needs. */
    private static Attempt held(DocumentedOperation operation, Attempt attempt) {
        return operation.has(428) ? attempt.saying(IF_MATCH, "*") : attempt;
    }

    private static Optional<String> asked(DocumentedOperation operation, Attempt attempt) throws IOException {
        return Optional.of(told(ask(adminToken(), operation, attempt)));
    }

    /** Editors are shown more than readers. */
    private static Optional<String> askedByWhoMay(DocumentedOperation operation, Attempt attempt) throws IOException {
        return Optional.of(told(ask(operation.needsAToken() ? adminToken() : null, operation, attempt)));
    }

    /** Status, and the kind of problem if it is one. */
    private static String told(Answer answer) {
        return answer.status() < 400
                ? String.valueOf(answer.status())
                : answer.status() + " " + answer.json("").path("type").asText().replaceFirst("/problems/", "");
    }

    private static String address(DocumentedOperation operation, Attempt attempt) {
        return attempt.address(operation.path());
    }

    private static Answer ask(String token, DocumentedOperation operation, Attempt attempt) throws IOException {
        String query = attempt.query().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
        Attempt complete = token == null ? attempt : attempt.saying("Authorization", "Bearer " + token);
        StringBuilder headers = new StringBuilder();
        complete.headers()
                .forEach((name, value) ->
                        headers.append(name).append(": ").append(value).append("\r\n"));
        byte[] body = attempt.type() == null ? new byte[0] : attempt.body().getBytes(StandardCharsets.UTF_8);
        if (attempt.type() != null) {
            headers.append("Content-Type: ").append(attempt.type()).append("\r\nContent-Length: ");
            headers.append(body.length).append("\r\n");
        }
        try (Socket socket = begin(
                operation, address(operation, attempt) + (query.length() == 1 ? "" : query), headers.toString())) {
            socket.getOutputStream().write(body);
            return read(operation, socket);
        }
    }

    /** Comes through a proxy from an address, with a token that is none. */
    private static Optional<String> guess(DocumentedOperation operation, Attempt attempt, String address)
            throws IOException {
        return Optional.of(told(ask(unique("gisa_wrong"), operation, attempt.saying("X-Forwarded-For", address))));
    }

    /** Once in a while an address may guess again. */
    private static Optional<String> guessAgain(DocumentedOperation operation, Attempt attempt) throws IOException {
        Optional<String> came = guess(operation, attempt, GUESSER);
        for (int i = 0; i < MOST_GUESSES && came.get().startsWith("401"); i++) {
            came = guess(operation, attempt, GUESSER);
        }
        return came;
    }

    private static void useUpGuesses(List<DocumentedOperation> operations) throws IOException {
        DocumentedOperation any = operations.stream()
                .filter(operation -> operation.id().equals("listSections"))
                .findAny()
                .orElseThrow();
        assertThat(guessAgain(any, attempt(any))).hasValue("429 too-many-requests");
    }

    /** Sends what no library would, and reads no more than the answer to it. */
    private static Optional<String> raw(DocumentedOperation operation, String address, String header)
            throws IOException {
        String token = "Authorization: Bearer " + adminToken() + "\r\nContent-Type: application/json\r\n";
        try (Socket socket = begin(operation, address, token + header)) {
            return Optional.of(told(read(operation, socket)));
        }
    }

    /** From an address that may say from where it comes itself. */
    private static Socket begin(DocumentedOperation operation, String address, String headers) throws IOException {
        Socket socket = new Socket("127.0.0.1", RestAssured.port, InetAddress.getByName(PROXY), 0);
        socket.setSoTimeout(PATIENCE_MILLIS);
        String head = operation.method() + " " + address + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    private static Socket slowly(DocumentedOperation operation) throws IOException {
        return begin(
                operation,
                address(operation, attempt(operation)),
                "Authorization: Bearer " + adminToken()
                        + "\r\nContent-Type: application/json\r\nContent-Length: 10\r\n");
    }

    private static Answer read(DocumentedOperation operation, Socket socket) throws IOException {
        Answer answer = RawAnswer.read(socket);
        CONTRACT.check(operation.method().name(), operation.path(), answer);
        return answer;
    }
}
