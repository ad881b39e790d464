import java.io.IOException;
import java.util.Random;

/** One of the nodes, or sometimes all, is killed as kill -9 does, and started anew. */
final class Killing implements Fault {
    private final Nodes nodes;
    private final Random random = new Random();

    Killing(Nodes nodes) {
        this.nodes = nodes;
    }

    @Override
    public void strike() throws InterruptedException {
        int one = random.nextInt(nodes.many());
        boolean all = random.nextInt(3) == 0;
        for (int i = 0; i < nodes.many(); i++) {
            if (all || i == one) {
                nodes.kill(i);
            }
        }
    }

    @Override
    public void heal() throws IOException, InterruptedException {
        nodes.start();
    }
}
