package news.gisa.http.contract.evolution;

/** What a client that was written for the older document may stumble over. */
record Breach(String place, String what) {
    @Override
    public String toString() {
        return place + ": " + what;
    }
}
