package dev.chimera.core.run;

/// What a run has learnt of its model: whether the server holds a shape, whether the model's own words can be used, whether it still answers.
/// One for each interview, on its thread.
final class ModelTrust {
    /// A second failure is no accident.
    private static final int ATTEMPTS = 2;
    /// The first sentences in own words are the test of a model that its size alone recommends.
    private static final int TEST = 10;
    private static final int PASSED = 8;

    private int shapesRefused;
    private int failuresInARow;
    private boolean held;
    private int tested;
    private int failedTests;
    private boolean gone;

    void shapeRefused() {
        shapesRefused++;
    }

    /// An answer with or without any JSON; once one had it, the server knows shapes.
    void answeredInJson(boolean json) {
        held |= json;
        shapesRefused += json || held ? 0 : 1;
    }

    /// A server that cannot hold a shape is asked once more in phrases, and then without one.
    boolean takesShapes() {
        return shapesRefused < ATTEMPTS;
    }

    void answered() {
        failuresInARow = 0;
    }

    /// @return whether the model is given up with this failure
    boolean failed() {
        boolean now = ++failuresInARow == ATTEMPTS;
        gone |= now;
        return now;
    }

    /// Whether it failed so often that the program writes the rest.
    boolean gone() {
        return gone;
    }

    void saidInOwnWords(boolean accepted) {
        if (tested < TEST) {
            tested++;
            failedTests += accepted ? 0 : 1;
        }
    }

    /// Whether what it says in own words is used often enough to go on asking for it.
    boolean ownWords() {
        return failedTests <= TEST - PASSED;
    }
}
