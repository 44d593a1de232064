package org.massageoutcomes.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import org.massageoutcomes.ingest.Suggestions;
import org.massageoutcomes.study.StudyDraft;
import org.massageoutcomes.study.StudyFileException;

/** A study file that says what validation suggests: whole or not at all, and over another only where told so. */
record SuggestedStudy(Path file, boolean force) {
    private static final Set<PosixFilePermission> PRIVATE = PosixFilePermissions.fromString("rw-------");

    /** @throws Refused where the file is there already, or its folder is not */
    void requireFree() throws Refused {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new Refused(
                    ExitCode.CANNOT_CREATE, file + " cannot be created: there is no folder " + file.getParent());
        }
        if (!force && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new Refused(
                    ExitCode.CANNOT_CREATE,
                    file + " exists already: add --force to replace it, or give --suggest another name");
        }
    }

    /**
     * @param base a study file whose settings are taken over
     * @throws Refused where the file cannot be created
     * @throws IOException where writing fails midway
     */
    void write(Suggestions suggestions, Optional<Path> base) throws Refused, IOException, StudyFileException {
        StudyDraft draft = base.isPresent() ? StudyDraft.of(base.get()) : StudyDraft.empty();
        say(suggestions, draft);
        Path part = createPart();
        try {
            Files.writeString(part, draft.yaml());
            requireFree();
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** What a killed run left under that name is in nobody's way. */
    private Path createPart() throws Refused {
        try {
            Path part = file.toAbsolutePath().resolveSibling("." + file.getFileName() + ".part");
            Files.deleteIfExists(part);
            return part.getFileSystem().supportedFileAttributeViews().contains("posix")
                    ? Files.createFile(part, PosixFilePermissions.asFileAttribute(PRIVATE))
                    : Files.createFile(part);
        } catch (IOException refused) {
            throw new Refused(
                    ExitCode.CANNOT_CREATE, file + " cannot be created: give --suggest a folder that you may write to");
        }
    }

    static StudyDraft draft(Suggestions suggestions) {
        StudyDraft draft = StudyDraft.empty();
        say(suggestions, draft);
        return draft;
    }

    private static void say(Suggestions suggestions, StudyDraft draft) {
        draft.remark("Guessed from headings and labels: check every line. Case and accents do not matter.");
        suggestions
                .undecided()
                .forEach(label -> draft.remark(
                        "massage type '" + label + "': list it under arms as therapeutic, regular or left_out"));
        suggestions.columns().forEach(draft::column);
        suggestions.arms().forEach((meaning, labels) -> draft.types(meaning.id(), labels));
        draft.ambiguous(suggestions.ambiguous());
        suggestions.conditions().forEach(draft::condition);
    }
}
