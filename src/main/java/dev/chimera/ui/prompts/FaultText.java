package dev.chimera.ui.prompts;

import dev.chimera.core.prose.PromptTemplate;
import dev.chimera.ui.parts.Texts;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What is wrong with a template, as sentences.
public record FaultText(Texts texts) {
    public String of(List<PromptTemplate.Fault> faults) {
        return faults.stream().map(this::of).collect(Collectors.joining(" "));
    }

    private String of(PromptTemplate.Fault fault) {
        return switch (fault) {
            case PromptTemplate.Fault.Missing(var place) -> texts.get("template.missing", place.written(), texts.get("template.place." + place.name().toLowerCase(Locale.ROOT)));
            case PromptTemplate.Fault.Twice(var place) -> texts.get("template.twice", place.written());
            case PromptTemplate.Fault.Unknown(var name) -> texts.get("template.unknown", name);
        };
    }
}
