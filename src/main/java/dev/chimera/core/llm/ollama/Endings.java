package dev.chimera.core.llm.ollama;

import dev.chimera.core.llm.CallMeter;
import dev.chimera.core.llm.CallRecord.ModelIdentity;
import dev.chimera.core.llm.CallRecord.ServerTimings;
import dev.chimera.core.llm.CallRecord.Temperature;
import dev.chimera.core.llm.Ending;
import dev.chimera.core.llm.LlmFailure;
import java.time.Duration;
import java.util.Optional;

/// Tells from counts and times what an answer that came to its end was.
final class Endings {
    /// A server ends a stream in silence after this many equal pieces.
    private static final int REPEATED = 30;
    /// Loading took 270 ms and more where it was measured, finding a loaded model 24 ms and less.
    private static final Duration LOADED_FOR_THIS_CALL = Duration.ofMillis(150);

    private Endings() {}

    /// The server says `length` for its window and for our own limit alike: the counts tell them apart.
    static Ending of(AnswerPart.Last last, RequestBody sent, Optional<ModelIdentity> identity) {
        if (!"length".equals(last.reason())) {
            return new Ending.Done();
        }
        int tokens = last.timings().map(ServerTimings::tokens).orElse(0);
        int prompt = last.timings().map(ServerTimings::promptTokens).orElse(0);
        boolean ownLimit = tokens >= sent.numPredict() || tokens == 0;
        return ownLimit ? new Ending.LimitReached(sent.numPredict()) : new Ending.WindowFull(window(sent, identity, prompt + tokens));
    }

    /// A stream that ended well but without the server's last line.
    static Ending withoutLast(CallMeter meter, boolean anything) {
        if (meter.equalPieces() >= REPEATED) {
            return new Ending.Derailed("wrote \"" + MalformedAnswer.excerpt(meter.lastPiece()) + "\" " + meter.equalPieces()
                    + " times in a row, and the server ended the answer there");
        }
        return meter.pieces() > 0 ? new LlmFailure.CutOff()
                : new LlmFailure.ProtocolError(anything ? "the answer is JSON, but not a chat answer" : "the answer is empty");
    }

    /// @param loadedBefore whether the model was in memory before the call, where the server told
    /// @param knownBeginning whether the model has read a prompt that begins like this one
    static Temperature temperature(AnswerPart.Last last, Optional<Boolean> loadedBefore, boolean knownBeginning) {
        boolean loadedNow = last.timings().filter(timings -> timings.load().compareTo(LOADED_FOR_THIS_CALL) >= 0).isPresent();
        if (loadedNow || loadedBefore.isPresent() && !loadedBefore.get()) {
            return Temperature.COLD;
        }
        if (last.cached().isPresent() ? last.cached().getAsInt() > 0 : knownBeginning) {
            return Temperature.CACHED;
        }
        return last.timings().isPresent() ? Temperature.WARM : Temperature.UNKNOWN;
    }

    private static int window(RequestBody sent, Optional<ModelIdentity> identity, int counted) {
        int told = identity.map(ModelIdentity::contextLength).orElse(0);
        return told > 0 ? told : sent.window() > 0 ? sent.window() : counted;
    }
}
