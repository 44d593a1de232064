package org.massageoutcomes.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One report, published whole or not at all.
 *
 * <p>Files are written to a hidden folder beside the published ones, which {@link #publish} renames in one step. Until
 * then, and whatever goes wrong, the reports already there are left as they are. While it is open, no other run can
 * write to the same output folder. Safe for several threads that each write their own files.
 */
public final class Publication implements AutoCloseable {
    private static final String PARTIAL = ".partial-";

    private final Path out;
    private final OutputLock lock;
    private final CurrentPointer current;
    private final Path partial;
    private final Set<String> begun = new TreeSet<>();
    private final Map<String, Manifest.Output> completed = new TreeMap<>();
    private boolean published;

    private Publication(Path out, OutputLock lock) {
        this.out = out;
        this.lock = lock;
        this.current = new CurrentPointer(out);
        this.partial = out.resolve(PARTIAL + ProcessHandle.current().pid());
    }

    /**
     * Takes the output folder, which is made where it is missing, and clears what dead runs left in it.
     *
     * @throws OutputRefused where the folder cannot be used, or, at once, where another run holds it
     */
    public static Publication open(Path out) throws OutputRefused {
        try {
            PrivateFiles.createFolders(out);
            OutputLock lock = OutputLock.of(out);
            Publication publication = new Publication(out, lock);
            boolean ready = false;
            try {
                publication.prepare();
                ready = true;
            } finally {
                if (!ready) {
                    lock.close();
                }
            }
            return publication;
        } catch (OutputRefused refused) {
            throw refused;
        } catch (IOException cannot) {
            throw OutputRefused.cannotCreate("the output folder " + out + " cannot be used: " + reason(cannot));
        }
    }

    private static String reason(IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        } else if (failure instanceof FileAlreadyExistsException) {
            return "it is a file";
        } else if (failure instanceof NoSuchFileException) {
            return "the folder that it is to lie in does not exist";
        }
        String kind = failure.getClass().getSimpleName().replaceAll("Exception$", "");
        String words = failure instanceof FileSystemException system ? system.getReason() : failure.getMessage();
        return words == null ? kind : words.lines().findFirst().orElse(kind);
    }

    private void prepare() throws IOException {
        current.requireUsable();
        current.recover();
        for (Path entry : entries()) {
            if (entry.getFileName().toString().startsWith(PARTIAL)) {
                PrivateFiles.removeTree(entry);
            }
        }
        PrivateFiles.createFolder(partial);
    }

    private List<Path> entries() throws IOException {
        try (Stream<Path> entries = Files.list(out)) {
            return entries.toList();
        }
    }

    /**
     * A new file of the report, on the disk once it is closed.
     *
     * @param name path within the report, such as {@code charts/pain.svg}
     * @throws IllegalArgumentException where the name leads elsewhere, or has been used
     */
    public synchronized OutputStream create(String name) throws IOException {
        if (!Manifest.isFileName(name) || name.equals(Manifest.NAME) || !begun.add(name)) {
            throw new IllegalArgumentException("not the name of a new file of a report: " + name);
        }
        Path file = partial.resolve(name);
        PrivateFiles.createFolders(parentOf(file));
        return new ArtefactStream(name, SyncedFile.create(file), this::complete);
    }

    private Path parentOf(Path file) {
        Path parent = file.getParent();
        return parent == null ? partial : parent;
    }

    private synchronized void complete(Manifest.Output output) {
        completed.put(output.name(), output);
    }

    /**
     * Shows the report, unless the newest of that name already says the same.
     *
     * @param run the period analysed
     * @param inputs what was read, for the manifest
     * @param options that the run was started with, without folders and times
     * @param seed of random numbers; null where none were drawn
     * @throws OutputRefused where something that is no report has the run's name
     * @throws IOException where a file could not be written in full; nothing is published then
     */
    public synchronized Published publish(
            RunName run,
            List<Manifest.Input> inputs,
            String version,
            SortedMap<String, String> options,
            @Nullable Long seed)
            throws IOException {
        if (published) {
            throw new IllegalStateException("published already");
        }
        for (String name : begun) {
            if (!completed.containsKey(name)) {
                throw new IOException(name + " was not written in full");
            }
        }
        Manifest manifest = new Manifest(inputs, version, options, seed, List.copyOf(completed.values()));
        byte[] json = ManifestJson.write(manifest);
        Path manifestFile = partial.resolve(Manifest.NAME);
        PrivateFiles.createFolders(parentOf(manifestFile));
        try (OutputStream file = SyncedFile.create(manifestFile)) {
            file.write(json);
        }
        return show(run, json);
    }

    private Published show(RunName run, byte[] manifest) throws IOException {
        int newest = newestEdition(run);
        if (newest > 0 && isSame(out.resolve(run.edition(newest)), manifest)) {
            Path unchanged = out.resolve(run.edition(newest));
            if (current.read().isEmpty()) {
                current.prepare(run.edition(newest));
                current.swap();
            }
            return new Published(unchanged, false);
        }
        String name = run.edition(newest + 1);
        forceFolders();
        current.prepare(name);
        try {
            Files.move(partial, out.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            published = true;
        } finally {
            if (!published) {
                current.forget();
            }
        }
        PrivateFiles.force(out);
        current.swap();
        return new Published(out.resolve(name), true);
    }

    private int newestEdition(RunName run) throws IOException {
        int newest = 0;
        for (Path entry : entries()) {
            int edition = run.editionOf(entry.getFileName().toString());
            if (edition > 0 && !Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                throw OutputRefused.cannotCreate(
                        entry + " is not a report's folder but a file or a link; move it away");
            }
            newest = Math.max(newest, edition);
        }
        return newest;
    }

    private static boolean isSame(Path report, byte[] manifest) throws IOException {
        Path file = report.resolve(Manifest.NAME);
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && Files.size(file) == manifest.length
                && Arrays.equals(Files.readAllBytes(file), manifest)
                && Verification.of(report).isIntact();
    }

    private void forceFolders() throws IOException {
        Set<Path> folders = new TreeSet<>(Set.of(partial, parentOf(partial.resolve(Manifest.NAME))));
        for (String name : begun) {
            folders.add(parentOf(partial.resolve(name)));
        }
        for (Path folder : folders) {
            PrivateFiles.force(folder);
        }
    }

    /** Removes what was not published, and lets the next run in. */
    @Override
    public synchronized void close() throws IOException {
        try {
            if (!published) {
                PrivateFiles.removeTree(partial);
            }
        } finally {
            lock.close();
        }
    }
}
