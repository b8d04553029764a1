export { soundAlike } from '../entities/similarity/sound-alike.ts';
export { remembered } from '../text/remembered.ts';
