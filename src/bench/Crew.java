import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;

/** Some who do the same at the same time, each one thing after the other, until the time is over. */
final class Crew {
    private Crew() {}

    /** What they do. */
    interface Work {
        /** What one of them does again and again, with what that one needs. */
        Step begin(int who) throws Exception;
    }

    interface Step {
        /** @return false when there is nothing left to do: then all stop */
        boolean once() throws Exception;

        void close() throws Exception;
    }

    /** @param nanos of each, in order */
    record Done(long[] nanos, long took) {
        int count() {
            return nanos.length;
        }

        double perSecond() {
            return nanos.length * 1e9 / took;
        }

        double millis(double share) {
            return nanos.length == 0 ? 0 : nanos[(int) Math.min(nanos.length - 1, nanos.length * share)] / 1e6;
        }
    }

    static Done work(Work work, int many, Duration time) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(many);
        List<Step> steps = new ArrayList<>();
        try {
            for (int i = 0; i < many; i++) {
                steps.add(work.begin(i));
            }
            AtomicBoolean over = new AtomicBoolean();
            long begin = System.nanoTime();
            long end = begin + time.toNanos();
            List<Callable<long[]>> calls = steps.stream()
                    .<Callable<long[]>>map(step -> () -> times(step, end, over))
                    .toList();
            LongStream all = LongStream.empty();
            for (Future<long[]> one : pool.invokeAll(calls)) {
                all = LongStream.concat(all, Arrays.stream(one.get()));
            }
            long took = System.nanoTime() - begin;
            return new Done(all.sorted().toArray(), took);
        } finally {
            pool.shutdownNow();
            for (Step step : steps) {
                step.close();
            }
        }
    }

    private static long[] times(Step step, long end, AtomicBoolean over) throws Exception {
        LongStream.Builder times = LongStream.builder();
        long begin = System.nanoTime();
        while (begin < end && !over.get()) {
            boolean done = step.once();
            long now = System.nanoTime();
            if (!done) {
                over.set(true);
            } else {
                times.add(now - begin);
            }
            begin = now;
        }
        return times.build().toArray();
    }
}
