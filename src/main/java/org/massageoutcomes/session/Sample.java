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
    private final int[] clientsByArm;
    private final int[] sessionsByArm;
    private final int[] mostOfOne;
    private final double stepsPerUnit;

    /**
     * @param row rows of the table, those of a client together
     * @param before in steps, by session
     * @param response in steps, by session
     */
    Sample(
            Sessions sessions,
            int decimals,
            int[] row,
            boolean[] therapeutic,
            CompactLongs before,
            CompactLongs response) {
        this.sessions = sessions;
        this.decimals = decimals;
        this.row = row;
        this.client = sessions.clients(row);
        this.therapeutic = therapeutic;
        this.before = before;
        this.response = response;
        this.clientsByArm = new int[Arm.values().length];
        this.sessionsByArm = new int[Arm.values().length];
        this.mostOfOne = new int[Arm.values().length];
        this.clients = numberClients(client, therapeutic);
        this.stepsPerUnit = StrictMath.pow(10, decimals);
    }

    /** Numbers the clients from 0, in place, and counts the sessions of each; returns how many they are. */
    private int numberClients(int[] ofTable, boolean[] isTherapeutic) {
        int numbered = 0;
        int start = 0;
        while (start < ofTable.length) {
            int now = ofTable[start];
            int ofTherapeutic = 0;
            int end = start;
            while (end < ofTable.length && ofTable[end] == now) {
                ofTable[end] = numbered;
                ofTherapeutic += isTherapeutic[end++] ? 1 : 0;
            }
            count(Arm.THERAPEUTIC.ordinal(), ofTherapeutic);
            count(Arm.REGULAR.ordinal(), end - start - ofTherapeutic);
            numbered++;
            start = end;
        }
        return numbered;
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

    /** The row of the table that each session is. */
    int[] rows() {
        return row;
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
        long larger = factor;
        return new Sample(
                sessions,
                fewest,
                row,
                therapeutic,
                CompactLongs.of(row.length, i -> before.get(i) / larger),
                CompactLongs.of(row.length, i -> response.get(i) / larger));
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
        int[] numbers = new int[row.length];
        int size = 0;
        for (int i = 0; i < numbers.length; i++) {
            if (kept.test(i)) {
                numbers[size++] = i;
            }
        }
        return size == row.length ? this : select(Arrays.copyOf(numbers, size));
    }

    /** The sessions of a part of this sample. */
    public Sample of(Part part) {
        return where(part::has);
    }

    /** @param numbers of sessions of this sample, those of a client together */
    private Sample select(int[] numbers) {
        int[] rows = new int[numbers.length];
        boolean[] arms = new boolean[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            rows[i] = row[numbers[i]];
            arms[i] = therapeutic[numbers[i]];
        }
        return new Sample(sessions, decimals, rows, arms, before.select(numbers), response.select(numbers));
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
        int[] order = orderedBy(code, codes);
        Sample[] parts = new Sample[codes];
        int start = 0;
        for (int of = 0; of < codes; of++) {
            parts[of] = select(Arrays.copyOfRange(order, start, start + sizes[of]));
            start += sizes[of];
        }
        return parts;
    }

    /** The same sessions, those that pass counted in the other arm. */
    public Sample withArmsSwappedWhere(IntPredicate swapped) {
        boolean[] arms = therapeutic.clone();
        for (int i = 0; i < arms.length; i++) {
            arms[i] ^= swapped.test(i);
        }
        return new Sample(sessions, decimals, row, arms, before, response);
    }

    /** Session numbers in the order of a grouping; within a group the order stays. */
    public int[] orderedBy(int[] group, int groups) {
        return Grouping.order(group, groups);
    }
}
