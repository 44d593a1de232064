package org.massageoutcomes.session;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.massageoutcomes.study.Arm;

/**
 * Sessions that one question is put to: rows of the table with their score before, response and arm, by client.
 *
 * <p>Numbers are whole steps of 10<sup>−decimals</sup> of the unit, so sums of them are exact. Rows of a client lie
 * together; clients are numbered from 0 in the order of the table.
 */
public final class Sample {
    private final Sessions sessions;
    private final int decimals;
    private final int[] row;
    private final int[] client;
    private final boolean[] therapeutic;
    private final CompactLongs before;
    private final CompactLongs response;
    private final int clients;
    private final int[] clientsByArm = new int[Arm.values().length];
    private final int[] sessionsByArm = new int[Arm.values().length];
    private final int[] mostOfOne = new int[Arm.values().length];
    private final double stepsPerUnit;

    Sample(
            Sessions sessions,
            int decimals,
            int[] row,
            int[] client,
            boolean[] therapeutic,
            CompactLongs before,
            CompactLongs response) {
        this.sessions = sessions;
        this.decimals = decimals;
        this.row = row;
        this.client = client;
        this.therapeutic = therapeutic;
        this.before = before;
        this.response = response;
        this.clients = row.length == 0 ? 0 : client[row.length - 1] + 1;
        this.stepsPerUnit = StrictMath.pow(10, decimals);
        count();
    }

    private void count() {
        int next = 0;
        while (next < row.length) {
            int start = next;
            int ofTherapeutic = 0;
            while (next < row.length && client[next] == client[start]) {
                ofTherapeutic += therapeutic[next++] ? 1 : 0;
            }
            count(Arm.THERAPEUTIC.ordinal(), ofTherapeutic);
            count(Arm.REGULAR.ordinal(), next - start - ofTherapeutic);
        }
    }

    private void count(int arm, int ofClient) {
        sessionsByArm[arm] += ofClient;
        clientsByArm[arm] += ofClient > 0 ? 1 : 0;
        mostOfOne[arm] = Math.max(mostOfOne[arm], ofClient);
    }

    public Sessions sessions() {
        return sessions;
    }

    /** Sessions in the sample. */
    public int size() {
        return row.length;
    }

    /** Decimals of a step. */
    public int decimals() {
        return decimals;
    }

    /** Steps in one unit: 10 to the decimals. */
    public double stepsPerUnit() {
        return stepsPerUnit;
    }

    /** The row of the table that the i-th session is. */
    public int row(int i) {
        return row[i];
    }

    /** The client of the i-th session, 0 to {@code clients() − 1}, never falling. */
    public int client(int i) {
        return client[i];
    }

    /** A column's code of each session. */
    public int[] codes(CodeColumn column) {
        return column.codes(row);
    }

    public boolean isTherapeutic(int i) {
        return therapeutic[i];
    }

    public Arm arm(int i) {
        return therapeutic[i] ? Arm.THERAPEUTIC : Arm.REGULAR;
    }

    /** The score at the door, in steps; 0 in samples of a measure. */
    public long before(int i) {
        return before.get(i);
    }

    /** What is compared, in steps: the improvement of an outcome, or a measure's number. */
    public long response(int i) {
        return response.get(i);
    }

    /** Distinct clients. */
    public int clients() {
        return clients;
    }

    /** Distinct clients who had the type. */
    public int clients(Arm arm) {
        return clientsByArm[arm.ordinal()];
    }

    /** Sessions of the type. */
    public int sessions(Arm arm) {
        return sessionsByArm[arm.ordinal()];
    }

    /** Whether both arms have at least so many distinct clients. */
    public boolean hasAtLeast(int minimumClients) {
        return fewestClients() >= minimumClients;
    }

    /** Whether one client has more than half of the sessions of a type: its mean would be about that one person. */
    public boolean isHeldByOne() {
        return 2 * mostOfOne[0] > sessionsByArm[0] || 2 * mostOfOne[1] > sessionsByArm[1];
    }

    /** The most sessions of a type that any client has. */
    int mostOfOne(Arm arm) {
        return mostOfOne[arm.ordinal()];
    }

    /** The smaller arm's distinct clients. */
    public int fewestClients() {
        return Math.min(clientsByArm[0], clientsByArm[1]);
    }

    /** The smaller arm's distinct clients with a session that passes, asked by its number in this sample. */
    public int fewestClients(IntPredicate counted) {
        int[] counts = clientsWhere(counted);
        return Math.min(counts[0], counts[1]);
    }

    /** Each arm's distinct clients with a session that passes, by the arm's ordinal. */
    public int[] clientsWhere(IntPredicate counted) {
        int[] counts = new int[Arm.values().length];
        int[] last = {-1, -1};
        for (int i = 0; i < row.length; i++) {
            int arm = arm(i).ordinal();
            if (last[arm] != client[i] && counted.test(i)) {
                last[arm] = client[i];
                counts[arm]++;
            }
        }
        return counts;
    }

    /**
     * Distinct clients with a session of each code, by code and the arm's ordinal.
     *
     * @param code of each session, 0 to {@code codes − 1}
     */
    public int[][] clientsByCode(int[] code, int codes) {
        int[][] counts = new int[codes][Arm.values().length];
        int[][] last = new int[codes][Arm.values().length];
        for (int i = 0; i < row.length; i++) {
            int arm = arm(i).ordinal();
            int numbered = client[i] + 1;
            if (last[code[i]][arm] != numbered) {
                last[code[i]][arm] = numbered;
                counts[code[i]][arm]++;
            }
        }
        return counts;
    }

    /**
     * The same sessions in the largest steps that hold all their numbers, so that what is made of them does not depend
     * on how finely others of the table are recorded.
     */
    public Sample inLargestSteps() {
        long factor = 1;
        int fewest = decimals;
        while (fewest > 0 && allAreMultiplesOf(10 * factor)) {
            factor *= 10;
            fewest--;
        }
        if (factor == 1) {
            return this;
        }
        SampleBuilder builder = new SampleBuilder(sessions, fewest, row.length);
        for (int i = 0; i < row.length; i++) {
            builder.add(row[i], therapeutic[i], before.get(i) / factor, response.get(i) / factor);
        }
        return builder.finish();
    }

    private boolean allAreMultiplesOf(long factor) {
        for (int i = 0; i < row.length; i++) {
            if (before.get(i) % factor != 0 || response.get(i) % factor != 0) {
                return false;
            }
        }
        return true;
    }

    /** The sessions that pass, asked by their number in this sample. */
    public Sample where(IntPredicate kept) {
        SampleBuilder builder = new SampleBuilder(sessions, decimals, row.length);
        for (int i = 0; i < row.length; i++) {
            if (kept.test(i)) {
                builder.add(row[i], therapeutic[i], before.get(i), response.get(i));
            }
        }
        return builder.finish();
    }

    /** The sessions of a part of this sample. */
    public Sample of(Part part) {
        return where(part::has);
    }

    /**
     * The sessions of each code, by code.
     *
     * @param code of each session, 0 to {@code codes − 1}
     */
    public Sample[] split(int[] code, int codes) {
        int[] sizes = new int[codes];
        for (int of : code) {
            sizes[of]++;
        }
        SampleBuilder[] parts = new SampleBuilder[codes];
        Arrays.setAll(parts, of -> new SampleBuilder(sessions, decimals, sizes[of]));
        for (int i = 0; i < row.length; i++) {
            parts[code[i]].add(row[i], therapeutic[i], before.get(i), response.get(i));
        }
        return Arrays.stream(parts).map(SampleBuilder::finish).toArray(Sample[]::new);
    }

    /** The same sessions, those that pass counted in the other arm. */
    public Sample withArmsSwappedWhere(IntPredicate swapped) {
        boolean[] arms = therapeutic.clone();
        for (int i = 0; i < arms.length; i++) {
            arms[i] ^= swapped.test(i);
        }
        return new Sample(sessions, decimals, row, client, arms, before, response);
    }

    /** Session numbers in the order of a grouping; within a group the order stays. */
    public int[] orderedBy(int[] group, int groups) {
        return Grouping.order(group, groups);
    }
}
