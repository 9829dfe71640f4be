/** What whoever opens a bundle by hand reads first. */
export const readMe = (origin: string, size: number): string => `Annals audit bundle

Log:    ${origin}
Events: ${size}

This file lets anybody check, without a network and without trusting whoever sent it, that the record still says what was signed.

  annals verify <this file> --key <key file>

or open annals-verify.html from a disk in a browser and choose this file. The key comes another way than this file: from the
association, on paper or by mail, or from whoever audited before. A key out of the same hands as the bundle proves nothing.

  checkpoint               the signed size and root of the log (C2SP tlog-checkpoint)
  checkpoints/             all that were signed before
  tile/entries/            the events as they were written (C2SP tlog-tiles; RFC 8785 JSON, one Merkle leaf each)
  tile/0/ ...              the hashes of the Merkle tree (RFC 6962)
  proofs/*.tlog-proof      for each decision, proof by itself that it is in the log (C2SP tlog-proof)
  disclosures.ndjson       names and texts, each with the salt under which the event holds its HMAC-SHA-256
  differences.ndjson       what was amiss in the database when this was written; empty where nothing was
  schemas.json             the shapes of the events
  manifest                 a signed list of all files

It proves that nothing was changed, removed, put in or exchanged since the checkpoints were signed. It does not prove that what was
recorded is true, nor that everything was recorded.


감사 묶음

이 파일로 누구든지 네트워크 없이, 보낸 사람을 믿지 않고도, 기록이 서명된 그대로인지 확인할 수 있습니다.
annals verify 명령을 쓰거나, annals-verify.html을 브라우저로 열어 이 파일을 고르십시오. 열쇠는 이 파일과 다른 길로 받아야 합니다.
서명 이후에 바뀌거나 지워지거나 끼워 넣어진 것이 없음을 증명합니다. 기록된 내용이 사실이라는 것, 빠짐없이 기록되었다는 것은 증명하지 않습니다.
`;
