/** The ids of the one invented page that every example of the reference tells about. */
export const EXAMPLE_IDS = {
  article: '019a4d2e-6a10-7c44-9d0e-2b7f5a3c8e01',
  quote: '019a4d2e-6a11-7f02-8a55-61d0c4b9e702',
  otherQuote: '019a4d2e-6a11-7f02-8a55-61d0c4b9e703',
  report: '019a4d2e-6a14-7a1e-9c3d-58b2e6f40705',
  review: '019a4d2e-6a15-7b2f-8d4e-69c3f7051806',
  person: '019a4d2e-6a12-7b90-b1c7-0f3e8d2a9403',
  token: '019a4d2e-6a13-7d31-a2b8-94c6e1f70504',
  other: '019a4d2e-6a14-7a52-8c3d-5e1b7f92a605',
  role: '019a4d2e-6a15-7b63-9d4e-6f2c80a3b706',
  job: '019a4d2e-6a16-7c74-8e5f-703d91b4c807',
} as const;
