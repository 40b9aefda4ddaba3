package dev.chimera.bench;

import dev.chimera.ui.fx.FxThread;
import dev.chimera.ui.fx.Latest;
import dev.chimera.ui.parts.Texts;
import dev.chimera.ui.preview.Decoration;
import dev.chimera.ui.preview.PreviewView;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// What streaming into the preview costs the JavaFX thread: CPU per update at three lengths, and how long it is held up while
/// 200 KB arrive at 2,000 tokens a second. Prints one line per figure.
public final class PreviewBench {
    private static final int TOKENS_PER_SECOND = 2_000;
    private static final String TOKEN = "word ";
    private static final int MARKED_EVERY = 10;
    private static final long CHECK_NANOS = 500_000_000;
    private static final Pattern FIGURE = Pattern.compile("\\d+(?:[.]\\d+)?");
    private static final List<String> LABELS = List.of("supported", "derived", "unsupported", "contradicted");

    private final AtomicLong fxThread = new AtomicLong();

    public static void main(String[] args) {
        Application.launch(Window.class, args);
    }

    /// The window that is measured.
    public static final class Window extends Application {
        @Override
        public void start(Stage stage) {
            new PreviewBench().open(stage);
        }
    }

    private void open(Stage stage) {
        fxThread.set(Thread.currentThread().threadId());
        Application.setUserAgentStylesheet(new atlantafx.base.theme.PrimerLight().getUserAgentStylesheet());
        var view = new PreviewView(new Texts(Locale.ROOT), _ -> { });
        stage.setScene(new Scene(view, 900, 700));
        stage.show();
        Thread.ofPlatform().daemon().start(() -> {
            try {
                measure(view);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                FxThread.later(stage::close);
            }
        });
    }

    private void measure(PreviewView view) throws InterruptedException {
        for (String round : new String[] {"warm-up", "measured"}) {
            for (int kilobytes : new int[] {10, 50, 200}) {
                double plain = updates(view, kilobytes * 1024, false);
                double marked = updates(view, kilobytes * 1024, true);
                System.out.printf(Locale.ROOT, "%s: one update at %d KB: %.2f ms of JavaFX thread CPU, %.2f ms with every figure marked%n", round, kilobytes, plain, marked);
            }
        }
        stream(view);
    }

    /// JavaFX thread CPU per update, in milliseconds, with everything that an update brings: rows, layout, drawing.
    private double updates(PreviewView view, int length, boolean marked) throws InterruptedException {
        var text = new StringBuilder(BenchText.report(length));
        show(view, "");
        show(view, text.substring(0, 40));
        show(view, text.toString());
        int count = 200;
        long before = cpuNanos();
        for (int i = 0; i < count; i++) {
            if (marked && i % MARKED_EVERY == 0) {
                List<Decoration> figures = figures(text);
                FxThread.run(() -> view.setDecorations(figures));
            }
            show(view, text.append(marked ? "12.5 ms " : TOKEN).append(i % 12 == 11 ? "\n\n" : "").toString());
        }
        FxThread.run(() -> view.setDecorations(List.of()));
        return (cpuNanos() - before) / 1e6 / count;
    }

    /// What a check of the text gives: a label on every figure.
    private static List<Decoration> figures(CharSequence text) {
        return FIGURE.matcher(text).results().map(found -> new Decoration(found.start(), found.end(), LABELS.get(found.start() % LABELS.size()), "a figure")).toList();
    }

    private static void show(PreviewView view, String text) throws InterruptedException {
        var done = new CountDownLatch(1);
        FxThread.run(() -> {
            view.show(text);
            if (view.settledProperty().get()) {
                done.countDown();
            } else {
                view.settledProperty().subscribe(settled -> {
                    if (settled) {
                        done.countDown();
                    }
                });
            }
        });
        if (!done.await(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("not shown in 30 s");
        }
    }

    private long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getThreadCpuTime(fxThread.get());
    }

    private void stream(PreviewView view) throws InterruptedException {
        String text = BenchText.report(200 * 1024);
        show(view, "");
        var latest = new Latest<String>(view::show);
        var waits = new ConcurrentLinkedQueue<Long>();
        var work = new ConcurrentLinkedQueue<Long>();
        long begin = System.nanoTime();
        long cpu = cpuNanos();
        long nextProbe = begin;
        long nextCheck = begin;
        int sent = 0;
        while (sent < text.length()) {
            long now = System.nanoTime();
            int due = (int) Math.min(text.length(), (now - begin) * TOKENS_PER_SECOND / 1_000_000_000 * TOKEN.length());
            if (due > sent) {
                sent = due;
                latest.offer(text.substring(0, sent));
            }
            if (now >= nextCheck) {
                nextCheck = now + CHECK_NANOS;
                List<Decoration> figures = figures(text.substring(0, sent));
                FxThread.later(() -> view.setDecorations(figures));
            }
            if (now >= nextProbe) {
                nextProbe = now + 5_000_000;
                long spent = cpuNanos();
                FxThread.later(() -> {
                    waits.add(System.nanoTime() - now);
                    work.add(cpuNanos() - spent);
                });
            }
            LockSupport.parkNanos(4_000_000);
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        double share = (cpuNanos() - cpu) / 1e9 / seconds;
        long last = System.nanoTime();
        show(view, text);
        boolean whole = view.shownMarkdown().equals(text);
        System.out.printf(Locale.ROOT, "200 KB at %d tokens/s: %.1f s, JavaFX thread busy %.0f %%%n",
                TOKENS_PER_SECOND, seconds, share * 100);
        report("held up (wall)", waits);
        report("held up (its own CPU)", work);
        System.out.printf(Locale.ROOT, "last text shown: %s, %.1f ms after it arrived%n", whole, (System.nanoTime() - last) / 1e6);
    }

    private static void report(String what, Collection<Long> nanos) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(Locale.ROOT, "%s: p50 %.1f, p99 %.1f, max %.1f ms%n", what, at(sorted, 0.5), at(sorted, 0.99), at(sorted, 1));
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.round(share * (sorted.length - 1)))] / 1e6;
    }
}
