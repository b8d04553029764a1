export { soundAlike } from '../entities/similarity/sound-alike.ts';
