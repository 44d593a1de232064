package org.massageoutcomes.ingest;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What accounts and messages call input files: the shortest end of each path that no other has, never a whole path. */
final class InputNames {
    private InputNames() {}

    static List<String> of(List<Path> files) {
        List<Path> paths =
                files.stream().map(file -> file.toAbsolutePath().normalize()).toList();
        String[] names = new String[paths.size()];
        int named = 0;
        for (int parts = 1; named < names.length; parts++) {
            Map<String, Integer> uses = new HashMap<>();
            for (Path path : paths) {
                uses.merge(end(path, parts), 1, Integer::sum);
            }
            for (int file = 0; file < names.length; file++) {
                String end = end(paths.get(file), parts);
                boolean last = parts >= paths.get(file).getNameCount();
                if (names[file] == null && (last || uses.getOrDefault(end, 0) == 1)) {
                    names[file] = end;
                    named++;
                }
            }
        }
        return numbered(List.of(names));
    }

    /** The last parts of a path, between slashes on every system. */
    private static String end(Path path, int parts) {
        int names = path.getNameCount();
        StringBuilder end = new StringBuilder();
        for (int part = Math.max(0, names - parts); part < names; part++) {
            end.append(end.isEmpty() ? "" : "/").append(path.getName(part));
        }
        return end.toString();
    }

    /** Two roots may have the same path below them. */
    private static List<String> numbered(List<String> names) {
        Map<String, Integer> uses = new HashMap<>();
        return names.stream()
                .map(name -> uses.merge(name, 1, Integer::sum) == 1 ? name : name + " (" + uses.get(name) + ")")
                .toList();
    }
}
