package dev.chimera.ui.parts;

import dev.chimera.core.llm.LlmFailure;

/// Why a model gave no answer, as a sentence with the next step.
public final class FailureText {
    private final Texts texts;

    public FailureText(Texts texts) {
        this.texts = texts;
    }

    public String of(LlmFailure failure) {
        return switch (failure) {
            case LlmFailure.Unreachable(var host, var reason) -> texts.get("failure.unreachable", host.toString(), texts.said(reason));
            case LlmFailure.ModelMissing(var model, var there) -> there.isEmpty() ? texts.get("failure.missing.none", model)
                    : texts.get("failure.missing", model, String.join(", ", there));
            case LlmFailure.WindowExceeded longer -> texts.get("failure.window", longer.promptTokens(), longer.window(), longer.windowNeeded());
            case LlmFailure.Refused(var status, var text) -> text.isBlank() ? texts.get("failure.refused.silent", status)
                    : texts.get("failure.refused", status, text);
            case LlmFailure.ServerError(var text) -> texts.get("failure.server", text);
            case LlmFailure.CutOff() -> texts.get("failure.cut");
            case LlmFailure.Stalled(var silence, var during) -> texts.get("failure.stalled", silence.toSeconds(), texts.get("phase." + during.name()));
            case LlmFailure.ProtocolError(var what) -> texts.get("failure.protocol", texts.said(what));
        };
    }
}
