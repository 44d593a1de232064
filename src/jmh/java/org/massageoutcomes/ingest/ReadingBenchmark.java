package org.massageoutcomes.ingest;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.massageoutcomes.simulate.Scenario;
import org.massageoutcomes.simulate.Simulation;
import org.massageoutcomes.study.Study;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * An export read into a table, beside Commons CSV that only splits it; the column {@code bytes} is bytes a second.
 *
 * <p>Both with the collector and the young space that the launcher gives a large input.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(
        value = 1,
        jvmArgs = {"-XX:+UseSerialGC", "-Xms264m", "-Xmn256m", "-Xmx3g"})
public class ReadingBenchmark {
    private static final int ROWS = 400_000;

    private Path export = Path.of("");
    private long size;

    /** What was read. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Read {
        public long bytes;
    }

    @Setup
    public void simulate() throws IOException {
        export = Files.createTempFile("export", ".csv");
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(export))) {
            Simulation.write(file, Scenario.of(1, ROWS, 4, Scenario.year(1).months()));
        }
        size = Files.size(export);
    }

    @TearDown
    public void delete() throws IOException {
        Files.delete(export);
    }

    @Benchmark
    public int exports(Read read) throws DataRefused {
        read.bytes += size;
        return Exports.read(List.of(export), Study.standard(), ReadOptions.standard())
                .sessions()
                .size();
    }

    /** Two threads, each half of the bytes: the line that the cut falls into is lost, and nobody minds. */
    @Benchmark
    public long commonsCsvOnTwoThreads(Read read) {
        read.bytes += size;
        return LongStream.of(0, 1)
                .parallel()
                .map(half -> split(half * (size / 2), size / 2))
                .sum();
    }

    private long split(long from, long length) {
        long characters = 0;
        try (FileChannel file = FileChannel.open(export)) {
            Reader text = new InputStreamReader(
                    new Part(Channels.newInputStream(file.position(from)), length), StandardCharsets.UTF_8);
            try (CSVParser records = CSVParser.builder()
                    .setReader(text)
                    .setFormat(CSVFormat.DEFAULT)
                    .get()) {
                for (CSVRecord fields : records) {
                    for (int column = 0; column < fields.size(); column++) {
                        characters += fields.get(column).length();
                    }
                }
            }
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
        return characters;
    }

    /** The first bytes of a stream. */
    private static final class Part extends java.io.FilterInputStream {
        private long left;

        Part(java.io.InputStream in, long length) {
            super(in);
            left = length;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] to, int from, int most) throws IOException {
            int count = left == 0 ? -1 : in.read(to, from, (int) Math.min(most, left));
            left -= Math.max(0, count);
            return count;
        }
    }
}
