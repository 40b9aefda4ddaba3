package dev.chimera.core.run;

import dev.chimera.core.llm.CallResult;

/// A call that has ended, and whether its text is in the report.
///
/// @param call number of the call in this run, from 1
/// @param verdict why the answer was not used, empty when it was
public record FinishedCall(int call, Stage stage, CallResult result, String verdict) {
    /// The verdict on an answer to a prompt of which the server read too little.
    public static final String PROMPT_CUT = "the server seems to have cut the prompt";
}
