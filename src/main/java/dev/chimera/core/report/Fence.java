package dev.chimera.core.report;

/// A fenced block that its content cannot leave.
final class Fence {
    private Fence() {}

    static String around(String content) {
        String fence = "```";
        while (content.contains(fence)) {
            fence += "`";
        }
        return fence + "\n" + content + "\n" + fence + "\n";
    }
}
