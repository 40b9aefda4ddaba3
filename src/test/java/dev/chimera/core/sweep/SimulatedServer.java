package dev.chimera.core.sweep;

import dev.chimera.core.llm.CallRecord;
import dev.chimera.core.llm.CallRecord.ServerTimings;
import dev.chimera.core.llm.CallRecord.Temperature;
import dev.chimera.core.llm.CallResult;
import dev.chimera.core.llm.CallSignal;
import dev.chimera.core.llm.Cancellation;
import dev.chimera.core.llm.ChatRequest;
import dev.chimera.core.llm.Ending;
import dev.chimera.core.llm.GenerationOption;
import dev.chimera.core.llm.LanguageModel;
import dev.chimera.core.llm.LlmFailure;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

/// A server in whose time a call takes nothing here: speeds are drawn around what a test plants, with the noise of real measurements.
final class SimulatedServer implements SweepServer, LanguageModel {
    private static final int PROMPT_TOKENS = 300;
    private static final double SPREAD = 0.08;

    private final Random random;
    private final ToDoubleFunction<ChatRequest> speed;
    private final List<ChatRequest> requests = new ArrayList<>();
    private boolean loaded;

    /// @param speed what the rates of a request are multiplied with
    SimulatedServer(long seed, ToDoubleFunction<ChatRequest> speed) {
        this.random = new Random(seed);
        this.speed = speed;
    }

    List<ChatRequest> requests() {
        return requests;
    }

    @Override
    public CallResult stream(ChatRequest request, Consumer<CallSignal> signals, Cancellation cancellation) {
        requests.add(request);
        int tokens = request.options().get(GenerationOption.NUM_PREDICT).map(BigDecimal::intValue).orElseThrow();
        Duration load = seconds(loaded ? 0.004 : 0.6);
        Duration prefill = seconds(PROMPT_TOKENS / (500 * noisy(request)));
        Duration eval = seconds((tokens - 1) / (40 * noisy(request)));
        ServerTimings timings = new ServerTimings(load.plus(prefill).plus(eval), load, prefill, eval, PROMPT_TOKENS, tokens);
        CallRecord record = new CallRecord(Instant.EPOCH, timings.total(), Optional.of(load.plus(prefill)), Optional.empty(), tokens, Optional.empty(),
                Optional.of(timings), loaded ? Temperature.WARM : Temperature.COLD, Optional.empty());
        loaded = true;
        return new CallResult("word ".repeat(tokens), "", new Ending.LimitReached(tokens), record);
    }

    private double noisy(ChatRequest request) {
        return speed.applyAsDouble(request) * Math.exp(SPREAD * random.nextGaussian());
    }

    private static Duration seconds(double seconds) {
        return Duration.ofNanos((long) (seconds * 1e9));
    }

    @Override
    public LanguageModel model() {
        return this;
    }

    @Override
    public Optional<LlmFailure> unload(String model) {
        loaded = false;
        return Optional.empty();
    }

    @Override
    public void close() {}
}
