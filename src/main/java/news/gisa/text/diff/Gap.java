package news.gisa.text.diff;

/** Where two sequences differ: these elements of the first stand against those of the second. Ends are exclusive. */
record Gap(int fromStart, int fromEnd, int toStart, int toEnd) {

    int fromSize() {
        return fromEnd - fromStart;
    }

    int toSize() {
        return toEnd - toStart;
    }

    int size() {
        return fromSize() + toSize();
    }
}
