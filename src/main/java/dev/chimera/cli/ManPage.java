package dev.chimera.cli;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// The commands as a manual page in the macros of man(7), made from what the commands say of themselves.
final class ManPage {
    private record Exit(int code, String meaning) {}

    private static final List<Exit> EXIT_STATUS = List.of(new Exit(ExitCode.DONE, "done"), new Exit(ExitCode.NOTHING_TO_REPORT, "nothing to report, or figures contradicted"),
            new Exit(ExitCode.USAGE, "a wrong option, or an output that cannot be written"), new Exit(ExitCode.DATA_UNREADABLE, "the folder or the report cannot be read"),
            new Exit(ExitCode.MODEL_FAILED, "the model or its server failed"), new Exit(ExitCode.CANCELLED, "cancelled; what was written is kept"));

    private ManPage() {}

    static String of(CommandSpec root, String version) {
        StringBuilder page = new StringBuilder(".TH CHIMERA 1 \"\" \"Chimera Workbench " + escaped(version) + "\"\n");
        page.append(".SH NAME\nchimera \\- benchmark reports in which no figure is false\n");
        page.append(".SH SYNOPSIS\n");
        commands(root).forEach(command -> page.append(".B ").append(escaped(command.qualifiedName(" "))).append("\n").append(escaped(arguments(command))).append("\n.br\n"));
        page.append(".SH DESCRIPTION\n").append(text(root.usageMessage().description()));
        page.append(".SH OPTIONS\n").append(options(root));
        page.append(".SH COMMANDS\n");
        commands(root).stream().filter(command -> command != root).forEach(command -> page.append(".SS ").append(escaped(command.qualifiedName(" "))).append("\n")
                .append(text(command.usageMessage().description())).append(options(command)));
        page.append(".SH EXIT STATUS\n");
        EXIT_STATUS.forEach(exit -> page.append(".TP\n").append(exit.code).append("\n").append(escaped(exit.meaning)).append("\n"));
        page.append(".SH ENVIRONMENT\n.TP\nCHIMERA_HOME\nwhere settings and runs are kept\n.TP\nOLLAMA_HOST\nthe Ollama server where no \\-\\-host is given\n");
        return page.toString();
    }

    private static List<CommandSpec> commands(CommandSpec spec) {
        List<CommandSpec> below = spec.subcommands().values().stream().distinct().map(command -> command.getCommandSpec())
                .filter(command -> !command.usageMessage().hidden() && !command.name().equals("generate-completion")).flatMap(command -> commands(command).stream()).toList();
        return Stream.concat(Stream.of(spec), below.stream()).toList();
    }

    private static String arguments(CommandSpec command) {
        String positional = command.positionalParameters().stream().map(parameter -> parameter.required() ? parameter.paramLabel() : "[" + parameter.paramLabel() + "]")
                .collect(Collectors.joining(" "));
        return ((command.options().isEmpty() ? "" : "[OPTION]... ") + positional).strip();
    }

    private static String options(CommandSpec command) {
        StringBuilder list = new StringBuilder();
        for (PositionalParamSpec parameter : command.positionalParameters()) {
            list.append(".TP\n").append(escaped(parameter.paramLabel())).append("\n").append(text(parameter.description()));
        }
        for (OptionSpec option : command.options()) {
            if (!option.hidden() && !option.usageHelp() && !option.versionHelp()) {
                String value = option.arity().max() == 0 ? "" : " " + option.paramLabel();
                list.append(".TP\n.B ").append(escaped(String.join(", ", option.names()) + value)).append("\n").append(text(option.description()
                        .length == 0 ? new String[] {""} : described(option)));
            }
        }
        return list.toString();
    }

    private static String[] described(OptionSpec option) {
        String value = String.valueOf(option.defaultValueString());
        return Arrays.stream(option.description()).map(line -> line.replace("${DEFAULT-VALUE}", value)).toArray(String[]::new);
    }

    private static String text(String[] lines) {
        return escaped(Help.Ansi.OFF.string(String.join(" ", lines)).strip()) + "\n";
    }

    /// A line that begins with a dot is a macro, a backslash begins an escape, a bare hyphen may become another sign.
    private static String escaped(String text) {
        String safe = text.replace("\\", "\\e").replace("-", "\\-").replace("%n", " ");
        return safe.startsWith(".") || safe.startsWith("'") ? "\\&" + safe : safe;
    }
}
