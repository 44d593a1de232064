package org.massageoutcomes.session;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.massageoutcomes.study.Arm;

/**
 * A part of a sample's sessions, a bit for each and arm.
 *
 * <p>Parts are compared word by word, and clients are counted no further than asked.
 */
public final class Part {
    private static final int ARMS = Arm.values().length;

    private final Sample sample;
    private final long[][] words;

    private Part(Sample sample) {
        this.sample = sample;
        this.words = new long[ARMS][(sample.size() + Long.SIZE - 1) / Long.SIZE];
    }

    /** Every session of the sample. */
    public static Part all(Sample sample) {
        return where(sample, i -> true);
    }

    /** The sessions that pass, asked by their number in the sample. */
    public static Part where(Sample sample, IntPredicate passes) {
        Part part = new Part(sample);
        for (int i = 0; i < sample.size(); i++) {
            if (passes.test(i)) {
                part.set(i);
            }
        }
        return part;
    }

    /** @param marked by session */
    public static Part of(Sample sample, boolean[] marked) {
        Part part = new Part(sample);
        for (int i = 0; i < marked.length; i++) {
            if (marked[i]) {
                part.set(i);
            }
        }
        return part;
    }

    /**
     * Several parts that have no session in common.
     *
     * @param code of each session
     * @param partOf by code, the part that its sessions belong to; negative for none
     * @param parts how many
     */
    public static List<Part> byCode(Sample sample, int[] code, int[] partOf, int parts) {
        Part[] all = new Part[parts];
        Arrays.setAll(all, of -> new Part(sample));
        for (int i = 0; i < code.length; i++) {
            int of = partOf[code[i]];
            if (of >= 0) {
                all[of].set(i);
            }
        }
        return List.of(all);
    }

    private void set(int i) {
        words[sample.arm(i).ordinal()][i >> 6] |= 1L << i;
    }

    /** Whether the i-th session of the sample is of the part. */
    public boolean has(int i) {
        return (words[sample.arm(i).ordinal()][i >> 6] & 1L << i) != 0;
    }

    /** The sessions of either. */
    public Part or(Part other) {
        Part both = new Part(sample);
        for (int arm = 0; arm < ARMS; arm++) {
            for (int word = 0; word < words[arm].length; word++) {
                both.words[arm][word] = words[arm][word] | other.words[arm][word];
            }
        }
        return both;
    }

    /** Whether the other part of the sample has the same sessions. */
    public boolean hasTheSessionsOf(Part other) {
        return Arrays.deepEquals(words, other.words);
    }

    /** Sessions of an arm. */
    public int sessions(Arm arm) {
        int sessions = 0;
        for (long word : words[arm.ordinal()]) {
            sessions += Long.bitCount(word);
        }
        return sessions;
    }

    /** Distinct clients with a session of an arm in the part, counted up to so many. */
    public int clients(Arm arm, int most) {
        int clients = 0;
        int last = -1;
        for (int i = next(arm, 0); i >= 0 && clients < most; i = next(arm, i + 1)) {
            if (sample.client(i) != last) {
                last = sample.client(i);
                clients++;
            }
        }
        return clients;
    }

    /** Whether both arms have at least so many distinct clients in the part. */
    public boolean hasAtLeast(int minimumClients) {
        return Arrays.stream(Arm.values()).allMatch(arm -> clients(arm, minimumClients) >= minimumClients);
    }

    /** Distinct clients with a session of an arm that is of this part and not of the other, counted up to so many. */
    public int clientsWithout(Part other, Arm arm, int most) {
        long[] in = words[arm.ordinal()];
        long[] out = other.words[arm.ordinal()];
        int clients = 0;
        int last = -1;
        for (int word = 0; word < in.length && clients < most; word++) {
            for (long only = in[word] & ~out[word]; only != 0 && clients < most; only &= only - 1) {
                int client = sample.client(word * Long.SIZE + Long.numberOfTrailingZeros(only));
                clients += client != last ? 1 : 0;
                last = client;
            }
        }
        return clients;
    }

    /** The first session of an arm from a number on that is of the part; −1 for none. */
    public int next(Arm arm, int from) {
        long[] bits = words[arm.ordinal()];
        int word = from >> 6;
        long mask = -1L << from;
        while (word < bits.length) {
            long rest = bits[word] & mask;
            if (rest != 0) {
                return word * Long.SIZE + Long.numberOfTrailingZeros(rest);
            }
            mask = -1;
            word++;
        }
        return -1;
    }

    /** The last session of an arm up to a number that is of the part; −1 for none. */
    public int previous(Arm arm, int from) {
        long[] bits = words[arm.ordinal()];
        int word = from >> 6;
        long mask = -1L >>> -(from + 1);
        while (word >= 0) {
            long rest = bits[word] & mask;
            if (rest != 0) {
                return word * Long.SIZE + Long.SIZE - 1 - Long.numberOfLeadingZeros(rest);
            }
            mask = -1;
            word--;
        }
        return -1;
    }

    /** Whether one client has more than half of the part's sessions of a type. */
    public boolean isHeldByOne() {
        return Arrays.stream(Arm.values()).anyMatch(this::isHeldByOne);
    }

    private boolean isHeldByOne(Arm arm) {
        int sessions = sessions(arm);
        // Who has less of the whole sample has less of the part: only small parts are gone through.
        return 2 * sample.mostOfOne(arm) > sessions && 2 * mostOfOne(arm) > sessions;
    }

    private int mostOfOne(Arm arm) {
        int most = 0;
        int last = -1;
        int ofLast = 0;
        for (int i = next(arm, 0); i >= 0; i = next(arm, i + 1)) {
            ofLast = sample.client(i) == last ? ofLast + 1 : 1;
            last = sample.client(i);
            most = Math.max(most, ofLast);
        }
        return most;
    }
}
