package dev.chimera.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/// Processor time of the whole process, all threads and native code included: what a run costs, however many cores it used.
final class CpuTime {
    /// Work that is measured.
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    private static final int ROUNDS = 5;
    private static final int WARM_UP = 5;

    private CpuTime() {}

    /// Seconds of processor time for each of the works: the median of the rounds after the warm-up, the works taking turns.
    static double[] median(Work... works) throws Exception {
        double[][] seconds = new double[works.length][ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            for (int i = 0; i < works.length; i++) {
                double spent = once(works[i]);
                if (round >= 0) {
                    seconds[i][round] = spent;
                }
            }
        }
        return Arrays.stream(seconds).mapToDouble(CpuTime::middle).toArray();
    }

    private static double once(Work work) throws Exception {
        System.gc();
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long before = system.getProcessCpuTime();
        work.run();
        return (system.getProcessCpuTime() - before) / 1e9;
    }

    private static double middle(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
