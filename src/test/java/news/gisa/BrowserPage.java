package news.gisa;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A page in a {@link Browser}: what it loads comes from this machine or not at all, and what goes wrong in it is kept. */
final class BrowserPage implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 20_000;

    /** Where articles of the sample content have their pictures; nobody is there. */
    private static final String PICTURES = "images.example";

    private static final Map<String, Integer> KEYS = Map.of("Tab", 9, "Enter", 13, "Escape", 27);

    private final Browser browser;
    private final String target;
    private final String session;
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private volatile byte[] picture;

    BrowserPage(Browser browser) {
        this.browser = browser;
        target = browser.open();
        session = browser.attach(target, this::heard);
        for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
            ask(domain + ".enable", Map.of());
        }
        ask("Fetch.enable", Map.of("patterns", List.of(Map.of("urlPattern", "*"))));
        ask(
                "Page.addScriptToEvaluateOnNewDocument",
                Map.of(
                        "source",
                        "document.addEventListener('securitypolicyviolation',"
                                + " event => console.error('policy', event.violatedDirective, event.blockedURI))"));
    }

    private JsonNode ask(String method, Map<String, ?> parameters) {
        return browser.ask(session, method, parameters);
    }

    private void heard(String method, JsonNode event) {
        switch (method) {
            case "Fetch.requestPaused" -> requested(event);
            case "Runtime.exceptionThrown" ->
                faults.add(event.path("exceptionDetails").toString());
            case "Log.entryAdded" -> {
                if (event.at("/entry/level").asText().equals("error")) {
                    faults.add(event.at("/entry/text").asText() + " "
                            + event.at("/entry/url").asText());
                }
            }
            case "Runtime.consoleAPICalled" -> {
                if (event.path("type").asText().equals("error")) {
                    faults.add(event.path("args").toString());
                }
            }
            default -> {}
        }
    }

    private void requested(JsonNode event) {
        String id = event.path("requestId").asText();
        URI address = URI.create(event.at("/request/url").asText());
        if (List.of("localhost", Browser.HOST).contains(String.valueOf(address.getHost()))
                || "data".equals(address.getScheme())) {
            browser.tell(session, "Fetch.continueRequest", Map.of("requestId", id));
        } else if (PICTURES.equals(address.getHost()) && picture != null) {
            browser.tell(
                    session,
                    "Fetch.fulfillRequest",
                    Map.of(
                            "requestId",
                            id,
                            "responseCode",
                            200,
                            "body",
                            Base64.getEncoder().encodeToString(picture)));
        } else {
            faults.add("asked for " + address);
            browser.tell(session, "Fetch.failRequest", Map.of("requestId", id, "errorReason", "AddressUnreachable"));
        }
    }

    /** What is shown for every picture of an article. */
    BrowserPage withPicture(byte[] bytes) {
        picture = bytes;
        return this;
    }

    /** The size of the window in pixels, the scheme of colours, and the language that the browser asks for. */
    BrowserPage as(int width, int height, String scheme, String language) {
        ask(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
        ask(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        ask("Network.setExtraHTTPHeaders", Map.of("headers", Map.of("Accept-Language", language)));
        return this;
    }

    BrowserPage open(URI address) {
        ask("Page.navigate", Map.of("url", address.toString()));
        return this;
    }

    BrowserPage reload() {
        evaluate("window.before = true");
        ask("Page.reload", Map.of());
        return await("!window.before && document.readyState === 'complete'");
    }

    /** The value of an expression in the page, a promise's once it is there. */
    JsonNode evaluate(String expression) {
        JsonNode answer = ask(
                "Runtime.evaluate",
                Map.of("expression", expression, "awaitPromise", true, "returnByValue", true, "userGesture", true));
        assertThat(answer.has("exceptionDetails"))
                .as(expression + ": " + answer.path("exceptionDetails"))
                .isFalse();
        return answer.at("/result/value");
    }

    String text(String expression) {
        return evaluate(expression).asText();
    }

    /** The text of an element. */
    String textOf(String selector) {
        return text("document.querySelector(" + quoted(selector) + ").textContent");
    }

    /** Waits until an expression holds. */
    BrowserPage await(String condition) {
        String look = "new Promise(done => { const end = Date.now() + " + PATIENCE_MILLIS + "; (function look() {"
                + " let holds = false; try { holds = " + condition + "; } catch { }"
                + " if (holds || Date.now() > end) { done(Boolean(holds)); } else { setTimeout(look, 20); } })(); })";
        assertThat(evaluate(look).asBoolean())
                .as(() -> condition + "\nfaults " + faults + "\nat "
                        + text("location.href + '\\n' + document.body.innerText"))
                .isTrue();
        return this;
    }

    /** Waits for an element with a text. */
    BrowserPage awaitText(String selector, String text) {
        return await("document.querySelector(" + quoted(selector) + ").textContent.includes(" + quoted(text) + ")");
    }

    BrowserPage click(String selector) {
        await("document.querySelector(" + quoted(selector) + ")");
        evaluate("document.querySelector(" + quoted(selector) + ").click()");
        return this;
    }

    /** Types into a field what a person would. */
    BrowserPage type(String selector, String text) {
        evaluate("document.querySelector(" + quoted(selector) + ").select()");
        evaluate("document.querySelector(" + quoted(selector) + ").focus()");
        ask("Input.insertText", Map.of("text", text));
        return this;
    }

    BrowserPage press(String key) {
        int code = KEYS.get(key);
        Map<String, Object> down = new java.util.HashMap<>(
                Map.of("type", "keyDown", "key", key, "code", key, "windowsVirtualKeyCode", code));
        if (key.equals("Enter")) {
            down.put("text", "\r");
        }
        ask("Input.dispatchKeyEvent", down);
        ask("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key, "code", key, "windowsVirtualKeyCode", code));
        return this;
    }

    void picture(Path file) throws IOException {
        String data = ask("Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", false))
                .path("data")
                .asText();
        Files.write(file, Base64.getDecoder().decode(data));
    }

    /** What went wrong since it was asked last. */
    List<String> faults() {
        List<String> all = List.copyOf(faults);
        faults.clear();
        return all;
    }

    @Override
    public void close() {
        browser.close(target);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
