package dev.chimera.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/// Which program this is: the installed package's version, else the jar's, else none yet.
final class ProgramVersion implements IVersionProvider {
    /// jpackage's launchers set it to the version of the installer.
    private static final String INSTALLED = "jpackage.app-version";

    @Override
    public String[] getVersion() {
        return new String[] {"Chimera Workbench " + number()};
    }

    static String number() {
        return Optional.ofNullable(System.getProperty(INSTALLED)).or(() -> Optional.ofNullable(ProgramVersion.class.getPackage().getImplementationVersion()))
                .orElse("(from its sources)");
    }
}
