package dev.chimera.core.llm.builtin;

import dev.chimera.core.llm.AnswerShape;
import dev.chimera.core.llm.CallMeter;
import dev.chimera.core.llm.CallPhase;
import dev.chimera.core.llm.CallRecord;
import dev.chimera.core.llm.CallRecord.Temperature;
import dev.chimera.core.llm.CallResult;
import dev.chimera.core.llm.CallSignal;
import dev.chimera.core.llm.Cancellation;
import dev.chimera.core.llm.ChatRequest;
import dev.chimera.core.llm.Ending;
import dev.chimera.core.llm.GenerationOption;
import dev.chimera.core.llm.LanguageModel;
import dev.chimera.core.llm.LlmFailure;
import dev.chimera.core.llm.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/// Answers from the phrases of the request's shape, one of each slot: the same seed and the same messages give the same answer.
/// It streams like a model, so that everything behind it works the same. Safe for threads.
public final class BuiltInWriter implements LanguageModel {
    /// Slow enough to be read while it comes.
    public static final Duration READABLE = Duration.ofMillis(4);

    private static final int NOT_IMPLEMENTED = 501;

    private final Duration pause;

    public BuiltInWriter() {
        this(READABLE);
    }

    /// @param pause between two pieces of text; zero for no waiting
    public BuiltInWriter(Duration pause) {
        this.pause = pause;
    }

    @Override
    public CallResult stream(ChatRequest request, Consumer<CallSignal> signals, Cancellation cancellation) {
        CallMeter meter = new CallMeter(Instant.now(), System.nanoTime());
        Ending ending = request.shape().orElse(null) instanceof AnswerShape.Phrases phrases
                ? write(pieces(answer(phrases, request)), meter, signals, cancellation)
                : new LlmFailure.Refused(NOT_IMPLEMENTED, "the built-in writer has only fixed phrases; choose a model for free text");
        CallRecord record = meter.record(System.nanoTime(), Optional.empty(), Temperature.UNKNOWN, Optional.empty());
        return new CallResult(meter.text(), "", ending, record);
    }

    private Ending write(List<String> pieces, CallMeter meter, Consumer<CallSignal> signals, Cancellation cancellation) {
        CountDownLatch stopped = new CountDownLatch(1);
        try (Cancellation.Registration _ = cancellation.onCancel(stopped::countDown)) {
            for (String piece : pieces) {
                if (stopped.await(pause.toNanos(), TimeUnit.NANOSECONDS)) {
                    return new Ending.Cancelled(false);
                }
                long now = System.nanoTime();
                if (meter.pieces() == 0) {
                    signals.accept(new CallSignal.PhaseEntered(CallPhase.WRITING, now));
                }
                meter.arrived(piece, false, now);
                signals.accept(new CallSignal.Arrived(piece, false, now));
            }
            return new Ending.Done();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Ending.Cancelled(false);
        }
    }

    private static String answer(AnswerShape.Phrases phrases, ChatRequest request) {
        RandomGenerator random = new SplittableRandom(seed(request));
        StringBuilder text = new StringBuilder();
        for (List<String> slot : phrases.slots()) {
            text.append(slot.isEmpty() ? "" : slot.get(random.nextInt(slot.size())));
        }
        return "{\"" + phrases.key() + "\": \"" + text + "\"}";
    }

    private static long seed(ChatRequest request) {
        long seed = request.options().get(GenerationOption.SEED).map(Number::longValue).orElse(0L);
        for (Message message : request.messages()) {
            seed = 1_000_003 * (31 * seed + message.role().ordinal()) + message.content().hashCode();
        }
        return seed;
    }

    /// Pieces as a model sends them: a word with the blank before it, or a sign.
    private static List<String> pieces(String answer) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= answer.length(); i++) {
            if (i == answer.length() || !Character.isLetter(answer.charAt(i)) && !Character.isLowSurrogate(answer.charAt(i))) {
                pieces.add(answer.substring(start, i));
                start = i;
            }
        }
        return pieces;
    }
}
