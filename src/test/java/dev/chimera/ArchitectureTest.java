package dev.chimera;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The walls between the rooms, as the packages' comments state them.
class ArchitectureTest {
    private static final JavaClasses PRODUCT = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.chimera");
    private static final String ROOT = "dev.chimera.";

    @Test
    void coreAndCommandLineKnowNoJavaFx() {
        noClasses().that().resideInAnyPackage(ROOT + "core..", ROOT + "cli..").should().dependOnClassesThat().resideInAnyPackage("javafx..", ROOT + "ui..")
                .because("the same core runs where there is no display").check(PRODUCT);
    }

    @Test
    void nothingButTheFxDoorNamesTheFxThread() {
        noClasses().that().resideInAPackage("dev.chimera..").and().resideOutsideOfPackage(ROOT + "ui.fx..")
                .should().dependOnClassesThat().haveNameMatching("javafx\\.(application\\.Platform|animation\\.AnimationTimer|concurrent\\..*)")
                .because("one door to the thread keeps hand-over in one place").check(PRODUCT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "core.file    |",
        "core.fact    |",
        "core.llm     |",
        "core.settings| core.file",
        "core.measure | core.llm",
        "core.sweep   | core.file core.llm core.measure core.text",
        "core.ingest  | core.fact",
        "core.text    |",
        "core.check   | core.fact core.text",
        "core.prose   | core.fact core.llm core.text",
        "core.run     | core.file core.fact core.llm core.ingest core.prose core.measure core.check core.text",
        "core.report  | core.file core.fact core.llm core.ingest core.prose core.measure core.run core.check core.text",
    })
    void aRoomUsesOnlyTheRoomsBelowIt(String room, String below) {
        List<String> allowed = below == null ? List.of() : List.of(below.split(" "));
        String[] others = List.of("core.file", "core.fact", "core.llm", "core.settings", "core.text", "core.measure", "core.sweep", "core.ingest", "core.check", "core.prose", "core.run", "core.report", "cli", "ui")
                .stream().filter(other -> !other.equals(room) && !allowed.contains(other)).map(other -> ROOT + other + "..").toArray(String[]::new);
        ArchRule rule = noClasses().that().resideInAPackage(ROOT + room + "..").should().dependOnClassesThat().resideInAnyPackage(others)
                .because("data flows one way: " + room + " may use " + (allowed.isEmpty() ? "nothing of ours" : String.join(", ", allowed)));
        rule.check(PRODUCT);
    }

    @Test
    void onlyTheModelsRoomReachesTheNetwork() {
        noClasses().that().resideInAPackage("dev.chimera..").and().resideOutsideOfPackage(ROOT + "core.llm..")
                .should().dependOnClassesThat().haveNameMatching("java\\.net\\.http\\..*|java\\.net\\.(Server|Datagram|Multicast)?Socket|java\\.net\\.(Http)?URLConnection|java\\.nio\\.channels\\..*SocketChannel|javax\\.net\\..*")
                .because("nothing is called but the configured server").check(PRODUCT);
    }

    @Test
    void nothingIsMadeByTheNameThatItsInputGives() {
        noClasses().that().resideInAPackage("dev.chimera..").should().dependOnClassesThat()
                .haveNameMatching("java\\.lang\\.reflect\\.(Method|Constructor|Field|Proxy)|java\\.io\\.ObjectInputStream|java\\.beans\\.XMLDecoder|javax\\.script\\..*")
                .orShould().callMethod(Class.class, "forName", String.class)
                .because("what is read from files is data: no reflection on it, no deserialisation of objects").check(PRODUCT);
    }

    @Test
    void onlyCommandLineAndWindowReadTheSettings() {
        noClasses().that().resideInAPackage(ROOT + "core..").and().resideOutsideOfPackage(ROOT + "core.settings..")
                .should().dependOnClassesThat().resideInAPackage(ROOT + "core.settings..").because("the core receives plain values").check(PRODUCT);
    }

    @Test
    void theWindowsFeaturesDoNotKnowEachOther() {
        List<String> features = List.of("sources", "model", "run", "preview", "metrics", "facts", "prompts", "source", "evidence", "export", "history", "compare", "agents", "sweep");
        for (String feature : features) {
            String[] others = features.stream().filter(other -> !other.equals(feature)).map(other -> ROOT + "ui." + other + "..").toArray(String[]::new);
            noClasses().that().resideInAPackage(ROOT + "ui." + feature + "..").should().dependOnClassesThat().resideInAnyPackage(others)
                    .because("only the workbench puts features together").check(PRODUCT);
        }
    }

    @Test
    void noPackagesGoInACircle() {
        slices().matching(ROOT + "core.(*)..").should().beFreeOfCycles().because("a room can be understood without the ones above it").check(PRODUCT);
        slices().matching(ROOT + "ui.(*)..").should().beFreeOfCycles().because("a feature can be understood alone").check(PRODUCT);
    }

    @Test
    void everyPackageSaysWhatItIsFor() {
        Map<String, Boolean> commented = new TreeMap<>(PRODUCT.stream().collect(Collectors.groupingBy(type -> type.getPackageName(),
                Collectors.reducing(false, type -> type.getSimpleName().equals("package-info"), Boolean::logicalOr))));
        assertEquals(List.of(), commented.entrySet().stream().filter(entry -> !entry.getValue()).map(Map.Entry::getKey).toList());
    }
}
