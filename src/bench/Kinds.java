import com.fasterxml.jackson.databind.JsonNode;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** All kinds of abuse. What they do in a second is bounded: it is what they hold that is to hurt, not what they cost. */
final class Kinds {
    private static final String JSON = "application/json";
    private static final String[] FEEDS = {"rss", "atom", "json"};
    private static final int COME_PER_SECOND = 1_000;

    /** The service makes what they ask for only once, but that costs something. */
    private static final int SLOW_READERS_COME_PER_SECOND = 10;

    private static final double MADE_UP_PER_SECOND = 500;
    private static final int MADE_UP_CONNECTIONS = 16;
    private static final int REQUESTS_PER_CONNECTION_BEFORE = 5;
    private static final double FLOOD_PER_SECOND = 200;

    private final URI base;
    private final InetSocketAddress to;
    private final String token;
    private final List<String> slugs;
    private final int connections;

    /** @param slugs of articles that everybody reads */
    Kinds(URI base, String token, List<String> slugs, int connections) {
        this.base = base;
        this.to = Wire.address(base);
        this.token = token;
        this.slugs = slugs;
        this.connections = connections;
    }

    Kind of(String name) {
        return switch (name) {
            case "slow-bodies" -> slowBodies();
            case "endless-bodies" -> endlessBodies();
            case "slow-readers" -> slowReaders();
            case "amplification" -> new Amplification(base, token, connections);
            case "made-up" -> madeUp();
            case "addresses" -> addresses();
            case "idle" -> idle();
            default -> throw new IllegalArgumentException("There is no kind " + name + ".");
        };
    }

    private static long after(long millis) {
        return System.nanoTime() + millis * 1_000_000;
    }

    /** They come one by one. */
    private static List<Guest> many(int count, int perSecond, IntFunction<Guest> guest) {
        List<Guest> guests = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            guests.add(guest.apply(i).comesAt(after(i * 1000L / perSecond)));
        }
        return guests;
    }

    /** Those who hold connections, and have a turn now and then. */
    private record Holding(int count, int comePerSecond, int tickMillis, String what, Holder holder) implements Kind {
        @Override
        public List<Guest> guests(Map<String, Integer> told) {
            return many(count, comePerSecond, number -> holder.guest(told, number));
        }

        @Override
        public String held(int open, double pace) {
            return String.format("%,d open, %s", open, what);
        }
    }

    private interface Holder {
        Guest guest(Map<String, Integer> told, int number);
    }

    private Kind slowBodies() {
        byte[] beginning = bytes(
                Wire.head("POST", "/api/v1/comments/counts", "Content-Type", JSON, "Content-Length", "4000") + "\r\n{");
        return new Holding(
                connections,
                COME_PER_SECOND,
                200,
                "a byte every " + Trickler.SECONDS_BETWEEN_BYTES + " s",
                (told, number) -> new Trickler(to, told, beginning, (byte) ' '));
    }

    private Kind idle() {
        byte[] beginning = bytes(Wire.head("GET", "/api/v1/headlines") + "User-Agent: a");
        return new Holding(
                10 * connections,
                COME_PER_SECOND,
                500,
                "a byte every " + Trickler.SECONDS_BETWEEN_BYTES + " s",
                (told, number) -> new Trickler(to, told, beginning, (byte) 'a'));
    }

    private Kind endlessBodies() {
        return new Holding(
                connections,
                COME_PER_SECOND,
                50,
                "4.1 MB each, half of them in chunks",
                (told, number) -> new Endless(
                        to,
                        told,
                        "/api/v1/articles/" + slugs.get(number % slugs.size()) + "/comments",
                        number % 2 == 0));
    }

    private Kind slowReaders() {
        Random random = new Random();
        return new Holding(
                connections,
                SLOW_READERS_COME_PER_SECOND,
                200,
                Sipper.BYTES_PER_SECOND + " bytes a second each",
                (told, number) -> new Sipper(to, told, large(random, number % 4)));
    }

    /** Something large that nobody asked for so far. */
    static String large(Random random, int which) {
        int limit = 51 + random.nextInt(50);
        return which == 0
                ? "/feeds/" + FEEDS[random.nextInt(FEEDS.length)] + "?limit=" + limit
                : "/api/v1/articles?include=body&limit=" + limit + "&fields=body," + Ordinary.fields(random);
    }

    private Kind madeUp() {
        return new Kind() {
            /** A few lines of metrics are of what there is only now: refusals. They must not become more and more. */
            @Override
            public void prepare(Map<String, Integer> told) throws InterruptedException {
                Crowd crowd = new Crowd(guests(told), tickMillis());
                crowd.start();
                Thread.sleep((long) (1_000 * REQUESTS_PER_CONNECTION_BEFORE * connections / MADE_UP_PER_SECOND));
                crowd.stop();
                told.clear();
            }

            @Override
            public List<Guest> guests(Map<String, Integer> told) {
                MadeUp madeUp = new MadeUp(new Random());
                int count = Math.min(MADE_UP_CONNECTIONS, connections);
                return many(
                        count,
                        COME_PER_SECOND,
                        number -> new Asker(to, told, MADE_UP_PER_SECOND / count, after(number), madeUp::request));
            }

            @Override
            public int tickMillis() {
                return 5;
            }

            @Override
            public String held(int open, double pace) {
                return String.format("%d open, %.0f/s", open, pace);
            }
        };
    }

    private Kind addresses() {
        int addresses = 5 * connections;
        // The editor sits at an address from which wrong tokens come too.
        int neighbours = Math.max(1, connections / 20);
        return new Kind() {
            private String comment;

            @Override
            public void prepare(Map<String, Integer> told) {
                comment = comment();
            }

            @Override
            public List<Guest> guests(Map<String, Integer> told) {
                Flood flood = new Flood(new Random(), slugs, comment);
                List<Guest> guests = many(
                        addresses,
                        COME_PER_SECOND,
                        number -> asker(told, FLOOD_PER_SECOND / addresses, number, flood::request)
                                .from(new InetSocketAddress(address(number), 0)));
                guests.addAll(many(neighbours, COME_PER_SECOND, number -> asker(told, 1, number, flood::wrongToken)));
                return guests;
            }

            private Guest asker(Map<String, Integer> told, double perSecond, int number, Supplier<byte[]> requests) {
                return new Asker(to, told, perSecond, after((long) (number * 1000 / FLOOD_PER_SECOND)), requests);
            }

            @Override
            public int tickMillis() {
                return 20;
            }

            @Override
            public String held(int open, double pace) {
                return String.format("%,d open, from as many addresses, %.0f/s", open, pace);
            }
        };
    }

    /** 127.0.0.2 and on. */
    private static String address(int number) {
        return "127.0." + (number + 1) / 254 + "." + ((number + 1) % 254 + 1);
    }

    /** The address of any comment. */
    private String comment() {
        Http http = new Http(base.toString());
        for (String slug : slugs) {
            String comments = "/api/v1/articles/" + slug + "/comments";
            JsonNode items = http.get(comments).path("items");
            if (!items.isEmpty()) {
                return comments + "/" + items.get(0).path("id").asText();
            }
        }
        throw new IllegalStateException("There is no comment.");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
