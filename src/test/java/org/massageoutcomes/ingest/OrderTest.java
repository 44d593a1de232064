package org.massageoutcomes.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.massageoutcomes.session.Sessions;
import org.massageoutcomes.study.Study;

class OrderTest {
    private static final String HEADER =
            "clinic_id,client_id,therapist_id,session_date,massage_type,condition,movement,"
                    + "pain_before,pain_after,price";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    /** Rows with ties, spellings, steps and blanks. */
    private static List<String> rows() {
        Random random = new Random(11);
        String[] conditions = {"Neck pain", "neck pain", "NECK  PAIN", "lbp", "Lumbago", "Café", "Cafe\u0301", "zoster"
        };
        String[] types = {"therapeutic", "Swedish", "swedish massage", "deep tissue", "regular"};
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            rows.add("K%d,C%02d,%s,2024-%02d,%s,%s,%s,%d,%d,%s"
                    .formatted(
                            random.nextInt(3),
                            random.nextInt(30),
                            random.nextInt(4) == 0 ? "" : "T" + random.nextInt(3),
                            1 + random.nextInt(12),
                            types[random.nextInt(types.length)],
                            conditions[random.nextInt(conditions.length)],
                            random.nextBoolean() ? "" : "hip flexion",
                            random.nextInt(11),
                            random.nextInt(11),
                            random.nextInt(5) == 0 ? "" : random.nextInt(90) + "." + random.nextInt(100)));
        }
        return rows;
    }

    private Path write(String name, String header, List<String> rows) {
        return SmallExport.write(folder.resolve(name), header + "\n" + String.join("\n", rows));
    }

    @Test
    void theTableIsTheSameWhateverTheOrderOfRowsFilesAndColumns() throws DataRefused {
        List<String> rows = rows();
        String expected =
                SmallExport.table(SmallExport.read(write("a.csv", HEADER, rows)).sessions());
        Collections.shuffle(rows, new Random(3));
        assertThat(SmallExport.table(
                        SmallExport.read(write("b.csv", HEADER, rows)).sessions()))
                .isEqualTo(expected);
        Path one = write("one.csv", HEADER, rows.subList(0, 217));
        Path two = write(
                "two.csv",
                reversed(HEADER),
                rows.subList(217, 600).stream().map(OrderTest::reversed).toList());
        assertThat(SmallExport.table(SmallExport.read(one, two).sessions())).isEqualTo(expected);
        assertThat(SmallExport.table(SmallExport.read(two, one).sessions())).isEqualTo(expected);
    }

    private static String reversed(String line) {
        List<String> cells = new ArrayList<>(List.of(line.split(",", -1)));
        Collections.reverse(cells);
        return String.join(",", cells);
    }

    @Test
    void theResultIsTheSameWhateverTheSplitIntoBlocksAndThreads() throws DataRefused {
        List<String> rows = rows();
        rows.set(100, "K1,\"C\"1");
        rows.set(200, "K1,C1");
        rows.set(300, "\"K1");
        rows.set(301, rows.get(301).replace("K", "\"K\n\n").replaceFirst(",C", "\",C"));
        Path file = write("a.csv", HEADER, rows);
        String expected = everything(file, Reading.BLOCK, 1);
        for (int blockSize : new int[] {256, 300, 999, 4_096}) {
            assertThat(everything(file, blockSize, 1)).isEqualTo(expected);
            assertThat(everything(file, blockSize, 3)).isEqualTo(expected);
        }
    }

    private static String everything(Path file, int blockSize, int workers) throws DataRefused {
        ReadOptions options = ReadOptions.standard();
        try (Reading reading = new Reading(Study.standard(), options, 1, false, blockSize, workers)) {
            for (Inputs.Input input : Inputs.of(List.of(file))) {
                reading.read(input);
            }
            Ingested read = new Judgement(Study.standard(), 0.05, reading.finish()).ingested();
            return SmallExport.table(read.sessions()) + read.quarantine() + read.accounting() + read.notes();
        }
    }

    @Test
    void aLabelIsShownInItsCommonestSpelling() throws DataRefused {
        List<String> rows = List.of(
                "K,C1,,,regular,neck pain,,1,1,",
                "K,C2,,,regular,Neck Pain,,1,1,",
                "K,C3,,,regular,Neck  Pain,,1,1,",
                "K,C4,,,regular,café,,1,1,",
                "K,C5,,,regular,CAFÉ,,1,1,");
        Sessions sessions = SmallExport.read(write("a.csv", HEADER, rows)).sessions();
        assertThat(List.of(sessions.condition().label(1), sessions.condition().label(2)))
                .containsExactly("CAFÉ", "Neck Pain");
    }

    @Test
    void aClientAndATherapistBelongToTheirClinic() throws DataRefused {
        List<String> rows = List.of(
                "K1,C1,T1,,regular,x,,1,1,",
                "K2,C1,T1,,regular,x,,1,1,",
                "K2,C1,,,regular,x,,1,1,",
                "K1,C1,,,regular,x,,1,1,",
                "K1,C1,T1/,,regular,y,,1,1,");
        Sessions sessions = SmallExport.read(write("a.csv", HEADER, rows)).sessions();
        assertThat(sessions.clients()).isEqualTo(2);
        assertThat(IntStream.range(0, sessions.therapist().cardinality()).mapToObj(sessions.therapist()::label))
                .as("nobody, then each clinic's: a nameless one, and those that are recorded")
                .containsExactly("", "", "K1/T1", "K1/T1/", "", "K2/T1");
    }

    @Test
    void withoutClientsEveryRowIsItsOwn() throws DataRefused {
        Path file = SmallExport.write(
                folder.resolve("a.csv"),
                "massage_type,condition,pain_before,pain_after\nregular,x,4,2\nregular,x,4,2\nspa,a,3,1\n");
        Ingested read = SmallExport.read(file);
        assertThat(read.sessions().clients()).isEqualTo(3);
        assertThat(read.sessions().records("client_id")).isFalse();
        assertThat(read.sessions().therapist().cardinality()).isEqualTo(1);
        assertThat(read.notes()).anyMatch(note -> note.contains("descriptions only"));
    }
}
