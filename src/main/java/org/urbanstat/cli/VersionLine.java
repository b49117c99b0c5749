package org.urbanstat.cli;

import org.urbanstat.vocabulary.ProgramVersion;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class VersionLine implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"urbanstat " + ProgramVersion.ofThisBuild().text()};
    }
}
