package dev.chimera.core.prose;

import dev.chimera.core.fact.Fact;
import dev.chimera.core.llm.AnswerShape;
import dev.chimera.core.llm.ChatRequest;
import dev.chimera.core.llm.ContextGuard;
import dev.chimera.core.llm.GenerationOption;
import dev.chimera.core.llm.GenerationOptions;
import dev.chimera.core.llm.Message;
import dev.chimera.core.llm.TokenEstimate;
import dev.chimera.core.prose.PromptTemplate.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Words an {@link Ask} as a request: the persona first, then the rules, then the question, in the words of a {@link PromptTemplate}. No value of any fact is in it,
/// because models that see values copy or distort them.
public final class Prompts {
    private static final String WORD = "(,? ([A-Za-zÀ-ÖØ-öø-ÿ][A-Za-zÀ-ÖØ-öø-ÿ'/-]{0,18}";
    private static final int ANSWER_TOKENS = 200;
    private static final int WINDOW = 1024;
    private static final BigDecimal REPEAT_PENALTY = new BigDecimal("1.1");
    private static final BigDecimal COOLER = new BigDecimal("0.2");

    private final String model;
    private final Voice voice;
    private final GenerationOptions options;
    private final WritingMode mode;
    private final int window;

    /// @param options what the user set; what is not set and matters for short answers gets a value that was found to work
    public Prompts(String model, Voice voice, GenerationOptions options, WritingMode mode) {
        this(model, voice, options, mode, WINDOW);
    }

    private Prompts(String model, Voice voice, GenerationOptions options, WritingMode mode, int window) {
        this.window = window;
        this.model = model;
        this.voice = voice;
        this.options = options;
        this.mode = mode;
    }

    /// The same with a window that has room for all of these questions, by an estimate; it never changes in between, because a server loads the
    /// model again for another window. What the user set stays.
    ///
    /// @param estimate what earlier runs know; the window is never smaller than it would be without
    public Prompts roomyFor(List<Ask> asks, TokenEstimate estimate) {
        int longest = asks.stream().map(ask -> request(ask, 1, 0)).mapToInt(request -> Math.max(estimate.tokens(model, request.messages()), TokenEstimate.uncalibrated().tokens(model, request.messages()))
                + request.options().get(GenerationOption.NUM_PREDICT).orElse(BigDecimal.ZERO).intValue()).max().orElse(0);
        return new Prompts(model, voice, options, mode, Math.max(WINDOW, ContextGuard.windowFor(longest)));
    }

    /// The window that is asked for, in tokens.
    public int window() {
        return options.get(GenerationOption.NUM_CTX).map(BigDecimal::intValue).orElse(window);
    }

    /// @param attempt 0 for the first; a retry falls back to phrases
    /// @param number of the ask in its run: another seed for each
    public ChatRequest request(Ask ask, int number, int attempt) {
        AnswerShape shape = mode != WritingMode.PHRASES && attempt == 0 ? words(ask) : ask.phrases();
        List<Message> messages = new ArrayList<>();
        messages.add(new Message(Message.Role.SYSTEM, voice.system()));
        if (shape instanceof AnswerShape.Words) {
            messages.addAll(OwnWords.EXAMPLES);
        }
        messages.add(new Message(Message.Role.USER, question(ask, shape)));
        return new ChatRequest(model, messages, options(shape, number, attempt), Optional.of(shape));
    }

    /// The question for a server that holds no shape: plain sentences, with the names of this finding's values. Empty below three billion
    /// parameters, where such sentences are seldom of use.
    ///
    /// @param number of the ask in its run
    public Optional<ChatRequest> plain(Ask ask, int number) {
        if (mode != WritingMode.NAMING && mode != WritingMode.TEXT) {
            return Optional.empty();
        }
        String user = voice.template().unshaped().filled(places(ask, ask.facts().isEmpty() ? "" : names(ask), "one or two plain sentences and nothing else."));
        return Optional.of(new ChatRequest(model, List.of(new Message(Message.Role.SYSTEM, voice.system()), new Message(Message.Role.USER, user)),
                options(new AnswerShape.Words(PhraseBook.KEY, ".*"), number, 0), Optional.empty()));
    }

    /// The same for a model whose own words turned out to be of little use.
    public Prompts inPhrases() {
        return new Prompts(model, voice, options, WritingMode.PHRASES, window);
    }

    private boolean mayName(Ask ask) {
        return (mode == WritingMode.NAMING || mode == WritingMode.TEXT) && !ask.facts().isEmpty();
    }

    private String question(Ask ask, AnswerShape shape) {
        String names = shape instanceof AnswerShape.Words && mayName(ask) ? names(ask) : "";
        return voice.template().filled(places(ask, names, "{\"" + shape.key() + "\": \"...\"}"));
    }

    private static Map<Place, String> places(Ask ask, String names, String answer) {
        return Map.of(Place.FINDING, "«" + quoted(ask.topic()) + "»", Place.TASK, ask.task(), Place.NAMES, names, Place.ANSWER, answer);
    }

    private static String names(Ask ask) {
        return "You may refer to a value only by its name in braces: " + ask.facts().stream().map(Prompts::named).collect(Collectors.joining("; ")) + ".";
    }

    private static String named(Fact fact) {
        return "{" + fact.id() + "} is the «" + quoted(FactName.of(fact)) + "»";
    }

    /// Text of the data, which can neither end its marks nor begin a line of its own.
    private static String quoted(String data) {
        return data.replace('«', '"').replace('»', '"').replaceAll("\\R", " ");
    }

    private AnswerShape.Words words(Ask ask) {
        String placeholders = !mayName(ask) ? ""
                : ask.facts().stream().map(fact -> fact.id().text()).collect(Collectors.joining("|", "|\\{(", ")\\}"));
        return new AnswerShape.Words(PhraseBook.KEY, "^This (suggests|indicates) that" + WORD + placeholders + ")){5,26}[.]"
                + (mode == WritingMode.TEXT ? "( (So|Therefore|Hence)" + WORD + placeholders + ")){4,22}[.])?" : "") + "$");
    }

    private GenerationOptions options(AnswerShape shape, int number, int attempt) {
        boolean phrases = shape instanceof AnswerShape.Phrases;
        long seed = options.get(GenerationOption.SEED).orElse(BigDecimal.ONE).longValue() + number + 100L * attempt;
        BigDecimal temperature = new BigDecimal(phrases ? "0.8" : "0.4");
        GenerationOptions found = GenerationOptions.DEFAULTS
                .with(GenerationOption.TEMPERATURE, attempt == 0 ? temperature : temperature.subtract(COOLER))
                .with(GenerationOption.NUM_CTX, window).with(GenerationOption.REPEAT_PENALTY, REPEAT_PENALTY)
                .with(GenerationOption.NUM_PREDICT, ANSWER_TOKENS);
        return options.orElse(found).with(GenerationOption.SEED, seed % Integer.MAX_VALUE);
    }
}
