import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Writes one tale after the other until it is told to stop, each time through any of the doors. */
final class Scribe implements Runnable {
    private static final int PAUSE_MILLIS = 20;
    private static final int REST_MILLIS = 500;

    /** So often it asks at once what became of a write, at most: what is left unknown is looked at afterwards. */
    private static final int MOST_TRIES = 3;

    private final List<URI> doors;
    private final String token;
    private final String name;
    private final Session session;
    private final Random random = new Random();
    private final List<Tale> tales = new ArrayList<>();

    Scribe(List<URI> doors, String token, String name, Session session) {
        this.doors = doors;
        this.token = token;
        this.name = name;
        this.session = session;
    }

    @Override
    public void run() {
        List<Wire> wires = new ArrayList<>();
        try {
            for (URI door : doors) {
                wires.add(new Wire(door));
            }
            while (!session.isOver()) {
                write(wires);
            }
            for (Wire wire : wires) {
                wire.close();
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(List<Wire> wires) throws IOException, InterruptedException {
        Tale tale = new Tale(name + "-" + tales.size(), token, random);
        while (!session.isOver() && !tale.isEnded()) {
            Deed.Told told = tale.goOn(any(wires));
            for (int tries = random.nextInt(MOST_TRIES + 1); told == Deed.Told.UNKNOWN && tries > 0; tries--) {
                told = tale.askAgain(any(wires));
            }
            if (told == Deed.Told.DONE) {
                session.acknowledged(tale.isPublic() ? tale.id() : null);
            }
            if (!session.isInHurry()) {
                Thread.sleep(REST_MILLIS);
            } else if (told != Deed.Told.DONE) {
                Thread.sleep(PAUSE_MILLIS);
            }
        }
        if (!tale.deeds().isEmpty()) {
            tales.add(tale);
        }
    }

    private Wire any(List<Wire> wires) {
        return wires.get(random.nextInt(wires.size()));
    }

    /** What it wrote; when it has stopped. */
    List<Tale> tales() {
        return tales;
    }
}
