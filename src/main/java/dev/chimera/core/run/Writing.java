package dev.chimera.core.run;

/// How a report comes about.
///
/// @param unsupported what becomes of figures of free prose that the data does not carry
/// @param keepContradicted whether sentences of free prose that the data contradicts stay, each with a note; else they are cut
public record Writing(Mode mode, Unsupported unsupported, boolean keepContradicted) {
    public static final Writing GROUNDED = new Writing(Mode.GROUNDED, Unsupported.MARK, false);

    public enum Mode {
        /// the program writes every sentence with a figure, the model what it may mean
        GROUNDED,
        /// the model writes the Markdown from the packed facts; its figures are checked afterwards
        FREE
    }

    public enum Unsupported { MARK, CUT }
}
