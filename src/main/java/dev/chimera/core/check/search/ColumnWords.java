package dev.chimera.core.check.search;

import dev.chimera.core.check.words.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Whether a word of a text means a word of a column's name: the same, a longer or shorter form of it, or another word for it.
final class ColumnWords {
    private static final int SHORTEST = 3;
    private static final List<Set<String>> ALIKE = List.of(
            Set.of("latency", "time", "duration", "delay", "took", "takes", "take", "taking", "elapsed", "runtime", "lasted", "seconds", "long", "wall", "finish", "finished", "faster", "slower", "fast", "slow"),
            Set.of("throughput", "rate", "speed", "per", "ts", "tok", "tokens", "fast", "faster", "slower", "slow", "quick", "tps", "rps", "qps", "fps", "bandwidth"),
            Set.of("memory", "mem", "ram", "vram"), Set.of("accuracy", "acc", "score", "correct"), Set.of("cost", "price", "costs", "spend", "spent"),
            Set.of("power", "draw", "watts", "drew", "draws"), Set.of("size", "bytes", "large", "footprint", "weighs"), Set.of("error", "errors", "lost", "loses", "failure", "failures", "failed", "fail"),
            Set.of("utilization", "utilisation", "util", "load", "usage", "busy"), Set.of("temperature", "temp", "hot", "heat"), Set.of("ttft", "first"),
            Set.of("energy", "consumed", "consumption", "joules"), Set.of("ctx", "context"), Set.of("quant", "quantization", "quantisation"), Set.of("wer", "word"), Set.of("stderr", "standard", "se"),
            Set.of("ppl", "perplexity"), Set.of("requests", "reqs", "req", "calls", "prompts"), Set.of("success", "succeeded", "successful", "passed", "ok"), Set.of("tok", "token", "tokens"),
            Set.of("tokens", "tok"), Set.of("concurrency", "concurrent", "clients", "users", "parallel", "streams"));

    private static final int LONGEST = 5;
    private static final List<String> ENDINGS = List.of("ing", "ed", "es", "s", "e");
    private static final int COMMON = 7;

    private ColumnWords() {}

    private static boolean alike(String column, String word) {
        for (Set<String> set : ALIKE) {
            if (set.contains(column) && set.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean same(String one, String other) {
        return one.charAt(0) == other.charAt(0);
    }

    /// {@link Words#stem} of endings alone, without a pattern.
    private static String stem(String word) {
        if (word.length() < 5) {
            return word;
        }
        for (String ending : ENDINGS) {
            if (word.endsWith(ending)) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }

    private static int common(String one, String other) {
        int same = 0;
        while (same < Math.min(one.length(), other.length()) && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return same;
    }

    /// The words of a text as columns may be called by them.
    static Set<String> of(String text) {
        Set<String> words = new HashSet<>();
        for (String word : Words.of(text)) {
            if (word.chars().anyMatch(Character::isLetter)) {
                words.add(word);
            }
        }
        acronyms(Words.of(text), words);
        return words;
    }

    /// `ttft` for "time to first token", `kld` for "KL divergence".
    private static void acronyms(List<String> words, Set<String> found) {
        for (int from = 0; from + 1 < words.size(); from++) {
            StringBuilder initials = new StringBuilder();
            StringBuilder after = new StringBuilder(words.get(from).length() <= SHORTEST ? words.get(from) : "");
            for (int i = from; i < Math.min(words.size(), from + LONGEST); i++) {
                initials.append(words.get(i).charAt(0));
                if (i > from && !after.isEmpty()) {
                    after.append(words.get(i).charAt(0));
                }
                if (initials.length() >= SHORTEST) {
                    found.add(initials.toString());
                }
                if (i > from && after.length() >= SHORTEST) {
                    found.add(after.toString());
                }
            }
        }
    }

    /// 1 for the same word, less for another word for it, 0 for none.
    static double match(String column, Set<String> text) {
        if (text.contains(column)) {
            return 1;
        }
        String stem = stem(column);
        double best = 0;
        for (String word : text) {
            if (same(word, column) && stem(word).equals(stem) || word.equals(column + "s") || column.equals(word + "s")) {
                return 1;
            }
            boolean alike = common(column, word) >= COMMON;
            boolean longer = alike || column.length() >= SHORTEST && word.startsWith(column) && word.length() > column.length() + 1
                    || word.length() >= SHORTEST && column.startsWith(word);
            best = Math.max(best, longer ? 0.9 : alike(column, word) ? 0.8 : 0);
        }
        return best;
    }
}
