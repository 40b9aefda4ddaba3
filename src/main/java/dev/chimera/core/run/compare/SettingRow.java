package dev.chimera.core.run.compare;

import java.util.List;

/// Something that was set or given, in each run.
///
/// @param name of an option or property as it is written on the wire, else a key for people's words
/// @param values one for each run, in their order; empty text where it is not known or was not set
public record SettingRow(Group group, String name, List<String> values) {
    /// RUN and MODEL have their own keys as names: agent, persona, folder, left_out, engine, started; model, digest, parameters, quantization, server, window, gpu.
    public enum Group { RUN, MODEL, ASKED, IN_FORCE, MACHINE }

    public SettingRow {
        values = List.copyOf(values);
    }

    public boolean differs() {
        return values.stream().distinct().count() > 1;
    }
}
